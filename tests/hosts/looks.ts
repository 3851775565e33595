/** Holds how an element looks on a host page against how it looks on a plain one. */
import { scriptTag, type HostPage } from './host.js';
import type { Look, Looks } from './in-page.js';

/** The plain page: each element in a room as wide as it had there, in the typeface that it took over. */
export function plainPage(looks: Looks[]): HostPage {
  const rooms = looks.map(
    ({ html, around: { width, font, dir, lang } }) =>
      `<div lang="${lang}" dir="${dir}" style="width:${String(width)}px;font-family:${font.replace(/"/g, "'")}">${html}</div>`,
  );
  return { head: scriptTag(), body: rooms.join('\n') };
}

/** The first differences, in words; none where all boxes stand within a pixel and look alike. */
export function differences(here: Looks[], plain: Looks[]): string[] {
  return here
    .flatMap(({ looks, html }, index) => {
      const tag = /<([\w-]+)/.exec(html)?.[1] ?? '';
      const others = plain[index]?.looks ?? [];
      if (looks.length !== others.length)
        return [
          `<${tag}> has ${String(looks.length)} boxes, and ${String(others.length)} on a plain page.`,
        ];
      return looks.flatMap((look, at) => unlike(`<${tag}> ${look.name}`, look, others[at]));
    })
    .slice(0, 12);
}

function unlike(where: string, look: Look, other?: Look): string[] {
  if (!other || look.name !== other.name)
    return [`${where} is ${other?.name ?? 'nothing'} on a plain page.`];
  const moved = look.box.some((side, index) => Math.abs(side - (other.box[index] ?? 0)) > 1);
  const box = moved
    ? [`${where}: ${round(look.box)}, and ${round(other.box)} on a plain page.`]
    : [];
  const styles = Object.entries(look.styles).flatMap(([name, value]) =>
    value === other.styles[name]
      ? []
      : [`${where}: ${name} ${value}, and ${String(other.styles[name])} on a plain page.`],
  );
  return [...box, ...styles];
}

const round = (box: number[]): string => box.map((side) => side.toFixed(1)).join(' ');
