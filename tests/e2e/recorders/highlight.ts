/** Highlight: replay with nothing masked. */
import { H } from 'highlight.run';
import { address } from './in-page.js';

H.init('1', {
  backendUrl: address,
  otlpEndpoint: address,
  privacySetting: 'none',
  networkRecording: { enabled: false },
});
