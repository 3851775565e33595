/** The package is built after the types are checked: what a consumer imports is known by its name alone. */
declare module 'spasm-elements';
