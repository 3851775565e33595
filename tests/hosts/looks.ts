/** Holds how an element looks on a host page against how it looks on a plain one. */
import { scriptTag, type HostPage } from './host.js';
import { STYLES, type Look, type Looks } from './styles.js';

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
      return looks.flatMap((look, at) => unlike(`<${tag}> ${look[0]}`, look, others[at]));
    })
    .slice(0, 12);
}

function unlike(where: string, [name, box, styles]: Look, other?: Look): string[] {
  const [otherName = 'nothing', otherBox = [], otherStyles = []] = other ?? [];
  if (name !== otherName) return [`${where} is ${otherName} on a plain page.`];
  const isMoved = box.some((side, index) => Math.abs(side - (otherBox[index] ?? 0)) > 1);
  const moved = isMoved ? [`${where}: ${round(box)}, and ${round(otherBox)} on a plain page.`] : [];
  const changed = STYLES.flatMap((style, index) =>
    styles[index] === otherStyles[index]
      ? []
      : [
          `${where}: ${style} ${String(styles[index])}, and ${String(otherStyles[index])} on a plain page.`,
        ],
  );
  return [...moved, ...changed];
}

const round = (box: number[]): string => box.map((side) => side.toFixed(1)).join(' ');
