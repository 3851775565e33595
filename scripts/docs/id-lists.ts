/** The ids of cards and regions, wherever our guides and doc comments list them. */
import { withTable } from './manifest-tables.js';

/** The cards of a topic, by the key of the topic: `remedies`, `treatments`, `prevention`. */
export type Cards = Record<string, { id: string; title: string }[]>;

/** The elements that show cards, by their topic. */
const TAGS: Record<string, string> = {
  remedies: 'home-remedies',
  treatments: 'treatment-cards',
  prevention: 'prevention-tips',
};

/** A guide with its table of all cards. */
export const withCardsTable = (guide: string, cards: Cards): string =>
  withTable(
    guide,
    'cards',
    ['element', 'in an overlay', 'ids'],
    Object.entries(cards).map(([topic, items]) => [
      `\`<${TAGS[topic] ?? ''}>\``,
      `\`${topic}\``,
      items.map(({ id }) => `\`${id}\``).join(' '),
    ]),
  );

/** The source of src/overlay/card-ids.ts. */
export const cardIdsModule = (cards: Cards): string =>
  `// Written by \`npm run generate\` from content/en/.

/** The ids of our cards, in their order. */
export const cardIds = ${JSON.stringify(
    Object.fromEntries(
      Object.entries(cards).map(([topic, items]) => [topic, items.map(({ id }) => id)]),
    ),
  )} as const;
`;

/** The source of an element with the ids of its cards in the doc comment of `show`. */
export const withCardsComment = (source: string, items: { id: string }[]): string =>
  replaced(
    source,
    /(?<=by id, separated by spaces: )`[^`]*`/,
    `\`${items.map(({ id }) => id).join(' ')}\``,
  );

/** The source of an element with the ids of all regions in the doc comment of `region`. */
export function withRegionsComment(source: string, regions: readonly string[]): string {
  const quoted = regions.map((region) => `\`${region}\``);
  const list = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
  return replaced(source, /(?<=Whose emergency number to show: )[^.]*(?=\.)/, list);
}

function replaced(source: string, place: RegExp, list: string): string {
  if (!place.test(source)) throw new Error(`No place for a list of ids: ${place.source}`);
  return source.replace(place, list);
}
