import type { Settings } from './reading.js';

export declare const heard: (event: Event) => void;
export declare const onChange: (change: (settings: Settings) => void) => void;
export declare const onStart: (start: (root: Element, settings: Settings) => void) => void;
