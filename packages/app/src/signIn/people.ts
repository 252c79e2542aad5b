/** Somebody of the demo catalog whom one can be. */
export interface Person {
  /** The catalog user's `metadata.name`. */
  name: string;
  displayName: string;
  team: string;
  /** What this person is good for when trying things out. */
  note: string;
}

// Written down here because the catalog answers only those who are signed in already.
export const people: Person[] = [
  {
    name: 'alice',
    displayName: 'Alice Moreau',
    team: 'Platform',
    note: 'On call for the API service',
  },
  {
    name: 'bob',
    displayName: 'Bob Lindqvist',
    team: 'Platform',
    note: 'Looks after monitoring',
  },
  {
    name: 'charlie',
    displayName: 'Charlie Adeyemi',
    team: 'Shop',
    note: 'Tests and releases',
  },
  {
    name: 'dan',
    displayName: 'Dan Kowalski',
    team: 'Payments',
    note: 'Owns the checkout',
  },
  {
    name: 'frank',
    displayName: 'Frank Oliveira',
    team: 'Fulfilment',
    note: 'Leads stock and shipping',
  },
  {
    name: 'erin',
    displayName: 'Erin Takahashi',
    team: 'Platform',
    note: 'Administers post-mortems',
  },
];
