import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Gives text a color, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

/** Colors for this stream, unless it takes none or the user wants none (https://no-color.org, `FORCE_COLOR`). */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const forced = process.env['FORCE_COLOR'];
  const wanted = forced === undefined || forced === '' ? stream.isTTY && stream.hasColors() : forced !== '0';
  return wanted ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}
