/** Column names are URI template variables: letters, digits, `_`, and everything else in percent. */
export function columnName(path: string): string {
  return encodeURIComponent(path).replace(
    /[-.!~*'()]|^_/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export function columnPath(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
