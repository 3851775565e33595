import { build, type Plugin } from 'vite';

/** Where `npm run build:audit` writes: beside dist/, which is what npm and the releases take. */
export const AUDIT = 'dist-audit';

const CLOSED = "shadowRootOptions: ShadowRootInit = { mode: 'closed' }";

/** Said once on the console of each page that has it. */
export const AUDIT_NOTICE =
  'This build is for an accessibility audit alone: its checker is open, and every script of the page can read what is answered. Never publish it.';

/** Opens the checker's root. It is no setting: what ships has nothing of this. */
const openRoot: Plugin = {
  name: 'open-root',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/elements\/spasm-checker\.ts$/ },
    handler(code) {
      if (!code.includes(CLOSED)) throw new Error(`spasm-checker.ts no longer has: ${CLOSED}`);
      const notice = `console.warn(${JSON.stringify(`[spasm-elements] ${AUDIT_NOTICE}`)});`;
      return {
        code: `${code.replace(CLOSED, CLOSED.replace('closed', 'open'))}\n${notice}`,
        map: null,
      };
    },
  },
};

/** Writes the drop-in with the checker's root open into a folder, with its words beside it. */
export async function buildAudit(folder: string): Promise<void> {
  await build({
    mode: 'cdn',
    logLevel: 'warn',
    plugins: [openRoot],
    build: { outDir: folder, emptyOutDir: true },
  });
}
