/** What a sentence calls a person: "Edie can see…", as people speak, not as forms do. */
export function callName(name: string): string {
  return name.trim().split(/\s+/, 1)[0] ?? name;
}
