declare module 'silabea' {
  const silabea: { getSilabas(word: string): { numeroSilaba: number } };
  export default silabea;
}
