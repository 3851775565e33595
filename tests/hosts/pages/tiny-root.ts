/** Old frameworks make `rem` small, and style bare tags. */
import assert from 'node:assert/strict';
import { elements, scriptTag, type Host, type HostPage } from '../host.js';

const page = (styles: string): HostPage => ({
  head: `${styles}${scriptTag('async')}`,
  body: `<div class="container"><h1>A clinic</h1>${elements}</div>`,
});
const sheet = (path: string) => `<link rel="stylesheet" href="/@hosts/${path}">`;

const BY_HAND = '<style>html{font-size:62.5%}body{font-size:1.1rem}</style>';

export default {
  about: 'The root element’s type is 10 px, and bare tags have styles.',
  packages: ['@hosts/bootstrap-3', '@hosts/milligram', '@hosts/skeleton-css'],
  pages: {
    'bootstrap 3': page(sheet('bootstrap-3/dist/css/bootstrap.css')),
    milligram: page(sheet('milligram/dist/milligram.css')),
    skeleton: page(
      sheet('skeleton-css/css/normalize.css') + sheet('skeleton-css/css/skeleton.css'),
    ),
    'by hand': page(BY_HAND),
    'by hand, for a reader who has set 24 px': {
      ...page(BY_HAND),
      textSize: 24,
      holds: {
        'its text is as large as the reader has set it, and nothing runs over': async (tab) => {
          const [over, ...sizes] = await tab.run(() => [
            document.documentElement.scrollWidth - innerWidth,
            ...document.inPage.elements().map(({ shadowRoot }) => {
              const inner = shadowRoot?.querySelector('.spasm') as HTMLElement;
              return parseFloat(getComputedStyle(inner).fontSize);
            }),
          ]);
          assert.ok(over <= 0, `The page runs ${String(over)} px over.`);
          // WebKit’s driver can’t set it: there it is the browser’s own, and not that of the page.
          assert.deepEqual([...new Set(sizes)], [tab.engine === 'webkit' ? 16 : 24]);
        },
      },
    },
  },
} satisfies Host;
