import { z } from '@hono/zod-openapi';
import { addRefusal } from './rule.js';

/** Code points, as JSON Schema counts: an accented letter is one, a family of four is seven. */
export interface TextLimits {
  /** Fewest code points, after the spaces around it are taken off. */
  min?: number;
  /** Most code points. */
  max: number;
}

/**
 * What nobody can see, or what shows other words in another order than they were written: control
 * characters, lone surrogates, separators of lines and paragraphs, marks of direction, fillers.
 */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u{AD}\u{61C}\u{115F}\u{1160}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{2800}\u{3164}\u{FEFF}\u{FFA0}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E007F}]|\u{34F}|\u{17B4}|\u{17B5}|\u{180E}/u;

/** Joiners where a script needs them: between letters of Persian or Hindi, say, never of Latin. */
const joinedLetters =
  /(?<=[\p{L}\p{M}])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u{200C}\u{200D}](?=\p{L})/gu;
/** Pictures made of several, such as a family, and flags such as that of Wales. */
const joinedPictures =
  /(?<=[\p{Extended_Pictographic}\p{EMod}\u{FE0F}])\u{200D}(?=\p{Extended_Pictographic})/gu;
const flags = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu;

const hasHidden = (text: string) =>
  hidden.test(
    text.replaceAll(flags, '').replaceAll(joinedLetters, '').replaceAll(joinedPictures, ''),
  );

/** One line that people read, such as a name: trimmed, in NFC. */
export const lineOfText = (limits: TextLimits) => textOf('one line of text', limits);

/** Text of several lines, such as a letter: line breaks become `\n`; tabs stay. */
export const linesOfText = (limits: TextLimits) => textOf('text', limits, /[\n\t]/g);

function textOf(kind: string, { min = 0, max }: TextLimits, allowed?: RegExp) {
  const accepted = `${kind} of ${min > 0 ? `${min} to ${max}` : `at most ${max}`} characters`;
  return z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').normalize('NFC').trim())
    .superRefine((text, context) => {
      const reason = wrongWith(allowed ? text.replaceAll(allowed, ' ') : text, min, max);
      if (reason !== undefined) addRefusal(context, { reason, accepted });
    })
    .openapi({ ...(min > 0 ? { minLength: min } : {}), maxLength: max });
}

function wrongWith(text: string, min: number, max: number): string | undefined {
  const length = text.length > 2 * max ? text.length : [...text].length;
  if (length < min) return 'This is too short.';
  if (length > max) return 'This is too long.';
  if (hasHidden(text)) return 'This has a character that cannot be seen.';
  return undefined;
}
