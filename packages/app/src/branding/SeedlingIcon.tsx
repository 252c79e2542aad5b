/** Two leaves on a stem: the mark of the demo's invented seed shop. */
export const SeedlingIcon = ({ size }: { size: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 32 32"
    fill="none"
    aria-hidden
    focusable="false"
  >
    <path
      d="M16 29V15"
      stroke="#8fd6a8"
      strokeWidth="2.5"
      strokeLinecap="round"
    />
    <path d="M16 16C16 8 10 4 3 4c0 8 5 12 13 12Z" fill="#8fd6a8" />
    <path d="M16 20c0-7 5-10.500 13-10.500C29 17 24 20 16 20Z" fill="#4fae78" />
  </svg>
);
