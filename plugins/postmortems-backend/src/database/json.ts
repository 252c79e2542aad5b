/** Lists and small objects are kept as JSON text: the databases store them, TypeScript works on them. */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** Reads what {@link toJson} wrote. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** For columns that may be empty. */
export function toNullableJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

export function fromNullableJson<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}
