import { getCustomElements, type ArgTypes } from '@storybook/web-components-vite';
import regions from '../content/regions.json';
import { MODES, THEMES } from '../src/settings/context.js';

/** What we read of custom-elements.json, which .storybook/preview.ts gives to Storybook. */
interface Manifest {
  modules: { declarations: Declaration[] }[];
}

type Declaration = { tagName?: string } & Partial<
  Record<'attributes' | 'cssProperties' | 'cssParts' | 'events', Item[]>
>;

interface Item {
  name: string;
  description: string;
  fieldName?: string;
  type?: { text: string };
  default?: string;
}

/** What a select offers. The manifest says "string", because an attribute is one. */
const OPTIONS: Record<string, readonly string[]> = {
  theme: THEMES,
  mode: MODES,
  region: Object.keys(regions).filter((name) => name !== '$schema'),
  'heading-level': ['2', '3', '4', '5', '6'],
};

/** A control for each thing that can be set. All else is what Storybook reads from the manifest by itself. */
export function argTypes(tag: string): Partial<ArgTypes> {
  const types: Partial<ArgTypes> = {};
  const { modules } = getCustomElements() as Manifest;
  const declaration = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag);
  const { attributes = [], cssProperties = [], cssParts = [], events = [] } = declaration ?? {};
  for (const { name } of [...cssParts, ...events]) types[name] = { control: false };
  for (const { name, default: value } of cssProperties) {
    types[name] = { control: value?.startsWith('#') ? 'color' : 'text' };
  }
  for (const { name, fieldName, type, description } of attributes) {
    const options = OPTIONS[name];
    const isFlag = type?.text === 'boolean';
    if (fieldName && fieldName !== name) types[fieldName] = { table: { disable: true } };
    types[name] = {
      description,
      options,
      control: options ? 'select' : isFlag ? 'boolean' : 'text',
      // Said here too, since a part of the same name would take the attribute's place.
      table: {
        category: 'attributes',
        type: { summary: options?.join(' | ') ?? (isFlag ? 'boolean' : 'string') },
      },
    };
  }
  return types;
}
