const KEY = 'demo-sign-in.person';

// Session storage belongs to one tab and outlives a reload: two tabs can be two people.

export function recallPerson(): string | undefined {
  return window.sessionStorage.getItem(KEY) ?? undefined;
}

export function rememberPerson(name: string): void {
  window.sessionStorage.setItem(KEY, name);
}

export function forgetPerson(): void {
  window.sessionStorage.removeItem(KEY);
}
