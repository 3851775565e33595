/** Old frameworks make `rem` small, and style bare tags. */
import { elements, scriptTag, type Host, type HostPage } from '../host.js';

const page = (styles: string): HostPage => ({
  head: `${styles}${scriptTag('async')}`,
  body: `<div class="container"><h1>A clinic</h1>${elements}</div>`,
});

const sheet = (path: string) => `<link rel="stylesheet" href="/@hosts/${path}">`;

export default {
  about: 'The root element’s type is 10 px, and bare tags have styles.',
  packages: ['@hosts/bootstrap-3', '@hosts/milligram', '@hosts/skeleton-css'],
  pages: {
    'bootstrap 3': page(sheet('bootstrap-3/dist/css/bootstrap.css')),
    milligram: page(sheet('milligram/dist/milligram.css')),
    skeleton: page(
      sheet('skeleton-css/css/normalize.css') + sheet('skeleton-css/css/skeleton.css'),
    ),
    'by hand': page('<style>html{font-size:62.5%}body{font-size:1.1rem}</style>'),
  },
} satisfies Host;
