/**
 * What our script tags say, merged. A setting may stand in an attribute (`data-region="us"`) or, for tag
 * managers that drop those, in the address of the script (`spasm-elements.js?region=us`): never in that of
 * the page, which anybody may write.
 */
import { clinicAttributes } from '../content/clinic.js';
import { parseQuery } from '../internal/address.js';
import { attributeText, parseBoolean } from '../internal/attribute-value.js';
import { warnOnce } from '../internal/console.js';
import { withoutPrototype } from '../internal/null-prototype.js';
import { addressIn } from '../internal/script-element.js';
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

/** The attributes that say a setting. On a script, `lang` is HTML's own, of the script itself. */
function attributesOf(name: Name): string[] {
  return name === 'lang' ? ['data-lang'] : [`data-${name}`, name];
}

/** All attributes that say something. */
export const scriptAttributes = ['src', ...names.flatMap(attributesOf)];

/** One place where settings stand: the attributes of a tag, or the address in it. */
interface Source {
  readonly script: Element;
  /** What stands before a setting's name there, for a warning. */
  readonly prefix: 'data-' | '?';
  readonly valuesOf: (name: Name) => (string | null)[];
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
 */
export function mergeScriptSettings(scripts: readonly Element[]): ScriptSettings {
  const sources = scripts.flatMap(sourcesOf);
  const merged = new Map(names.map((name) => [name, pick(sources, name)]));
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
    upgradesLinks: sources.some(({ script, prefix, valuesOf }) => {
      const name = 'upgrade-links';
      return valuesOf(name).some((value) => parseBoolean(value, script, prefix + name));
    }),
    overlayUrl: content?.value || undefined,
    parse: (inherited) => {
      let settings = inherited;
      for (const source of sources)
        settings = parseSettings(rawFrom(source), settings, source.script, source.prefix);
      return settings;
    },
  };
}

/** Whether one of these tags asks for a mode that is not full. */
export const asksForEducation = (scripts: readonly Element[]): boolean =>
  ![undefined, 'full'].includes(pick(scripts.flatMap(sourcesOf), 'mode')?.meaning);

/** The one value of a setting and where it stands: null where two contradict each other, undefined without any. */
function pick(sources: readonly Source[], name: Name) {
  const given = sources.flatMap((source) =>
    source.valuesOf(name).flatMap((rawValue) => {
      const value = attributeText(rawValue);
      if (value === undefined) return [];
      return [{ source, value, meaning: normalizeSetting(name, value) }];
    }),
  );
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
  const inAddress = parseQuery(addressIn(script) ?? '', names);
  return [
    {
      script,
      prefix: 'data-',
      valuesOf: (name) => attributesOf(name).map((attribute) => script.getAttribute(attribute)),
    },
    {
      script,
      prefix: '?',
      valuesOf: (name) => inAddress.flatMap(([key, value]) => (key === name ? [value] : [])),
    },
  ];
}
