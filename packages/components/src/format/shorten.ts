/** A title that a heading can hold: cut between words, with a sign that there is more. */
export function shorten(text: string, most = 110): { short: string; cut: boolean } {
  if (text.length <= most) return { short: text, cut: false };
  const room = text.slice(0, most + 1);
  const space = room.lastIndexOf(' ');
  const short = room.slice(0, space > most / 2 ? space : most).replace(/[\s,;:.–-]+$/, '');
  return { short: `${short}…`, cut: true };
}
