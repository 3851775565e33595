export declare const heard: (event: Event) => void;
export declare const onChange: (change: (settings: unknown) => void) => void;
export declare const onStart: (start: (root: Element, settings: unknown) => void) => void;
