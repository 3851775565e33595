/**
 * What our script tags say, merged. A setting may stand in an attribute (`data-region="us"`) or, for tag
 * managers that drop those, in the address of the script (`spasm-elements.js?region=us`): never in that of
 * the page, which anybody may write.
 */
import { clinicAttributes } from '../content/clinic.js';
import { queryValue } from '../internal/address.js';
import { attributeText, parseBoolean } from '../internal/attribute-value.js';
import { warnOnce } from '../internal/console.js';
import { withoutPrototype } from '../internal/null-prototype.js';
import type { SpasmContent } from '../settings/context.js';
import {
  normalizeSetting,
  parseSettings,
  settingNames,
  type RawSettings,
} from '../settings/settings.js';

/** All that a script tag may say, in either place. */
const names = [...settingNames, 'content', 'upgrade-links'] as const;

type Name = (typeof names)[number];

/** The attributes that say it. */
export const scriptAttributes = names.map((name) => `data-${name}`);

/** What our own address asks for. */
const QUERY = /spasm-elements[^/?]*\.js\?([^#]*)/;

/** One place where settings stand: the attributes of a tag, or the address in it. */
interface Source {
  readonly script: Element;
  /** What stands before a setting's name there, for a warning. */
  readonly prefix: 'data-' | '?';
  readonly valueOf: (name: Name) => string | null;
}

/** What a page's script tags say together. */
export interface ScriptSettings {
  readonly upgradesLinks: boolean;
  /** The address of the clinic's own words. */
  readonly overlayUrl: string | undefined;
  /** The settings, over what an overlay gives. */
  readonly parse: (inherited: SpasmContent) => SpasmContent;
}

/**
 * Merges the settings of our script tags. Where two contradict each other, neither is used: a reader must not
 * be given the number of one clinic under the name of another. But education mode holds wherever it is said.
 *
 * @param scripts - The tags that count.
 * @param superseded - Those of which nothing counts but education mode.
 */
export function mergeScriptSettings(
  scripts: readonly Element[],
  superseded: readonly Element[] = [],
): ScriptSettings {
  const sources = scripts.flatMap(sourcesOf);
  const all = [...sources, ...superseded.flatMap(sourcesOf)];
  const merged = new Map(names.map((name) => [name, pick(name === 'mode' ? all : sources, name)]));
  if (merged.get('clinic') === null) for (const name of clinicAttributes) merged.delete(name);
  const rawFrom = (source: Source): RawSettings =>
    withoutPrototype(
      Object.fromEntries(
        settingNames
          .filter((name) => merged.get(name)?.source === source)
          .map((name) => [name, merged.get(name)?.value]),
      ),
    );
  const content = merged.get('content');
  if (content?.value === '')
    warnOnce(
      content.source.script,
      `${content.source.prefix}content="" is empty. Fill it in or remove it.`,
    );
  return {
    upgradesLinks: sources.some(({ script, prefix, valueOf }) => {
      const name = 'upgrade-links';
      return parseBoolean(valueOf(name), script, prefix + name);
    }),
    overlayUrl: content?.value || undefined,
    parse: (inherited) => {
      let settings = inherited;
      for (const source of all)
        settings = parseSettings(rawFrom(source), settings, source.script, source.prefix);
      return settings;
    },
  };
}

/** The one value of a setting and where it stands: null where two contradict each other, undefined without any. */
function pick(sources: readonly Source[], name: Name) {
  const given = sources.flatMap((source) => {
    const value = attributeText(source.valueOf(name));
    return value === undefined ? [] : [{ source, value, meaning: normalizeSetting(name, value) }];
  });
  // Whatever is not full is education, and whoever set it had a reason to.
  if (name === 'mode') return given.find(({ meaning }) => meaning !== 'full') ?? given[0];
  const filled = given.filter(({ value }) => value);
  const first = filled[0] ?? given[0];
  const other = filled.find(({ meaning }) => meaning !== first?.meaning);
  if (!first || !other || name === 'upgrade-links') return first;
  warnOnce(
    first.source.script,
    `${first.source.prefix}${name}="${first.value}" contradicts ${other.source.prefix}${name}="${other.value}" of the same page. Neither is used: remove one.`,
  );
  return null;
}

function sourcesOf(script: Element): Source[] {
  const [query = ''] = [...script.attributes].flatMap(({ value }) => QUERY.exec(value)?.[1] ?? []);
  // A plus is a space, but for one in front of a number: that is a country's, which nobody writes as %2B.
  const literal = query.replace(/%20/g, ' ').replace(/(^|[^\w)])\+(?=\(?\d)/g, '$1%2B');
  // An editor may have escaped it twice.
  const unescaped = literal.replace(/&amp;/g, '&');
  return [
    { script, prefix: 'data-', valueOf: (name) => script.getAttribute(`data-${name}`) },
    { script, prefix: '?', valueOf: (name) => queryValue(unescaped, name) },
  ];
}
