/** A line of events with one that stands out. Drawn here, so that no icon library comes with the entry. */
export const postmortemsIcon = (
  <svg
    viewBox="0 0 24 24"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M2 15h5l3-9 4 13 3-8 1.5 4H22" />
  </svg>
);
