/** The recorders that npm has whole: how each is started, and what its vendor's server would say to it. */
import { build, type Rolldown } from 'vite';
import { TODAY } from '../../clock.js';
import type { Answers } from './collector.js';

export interface Recorder {
  /** By which it leaves a part out: all but one of the marks of src/checker/unrecorded.ts. */
  mark: RegExp;
  /** Where it tells what stands on the page, and where a click, if it tells clicks elsewhere. */
  replay: RegExp;
  clicks?: RegExp;
  /** What its server says, by the end of the path. */
  answers?: Answers;
}

const now = Date.parse(TODAY);

/** By the file that starts it. */
export const RECORDERS: Record<string, Recorder> = {
  amplitude: {
    mark: /amp-block/g,
    replay: /\/replay/,
    clicks: /\/events/,
    answers: {
      '/config/ours': {
        configs: {
          sessionReplay: { sr_sampling_config: { sample_rate: 1, capture_enabled: true } },
        },
      },
      '/events': { code: 200 },
    },
  },
  datadog: { mark: /data-dd-privacy/g, replay: /v2\/replay/, clicks: /v2\/rum/ },
  highlight: {
    // Its code heeds the mark of rrweb too, and so do others that are built on it.
    mark: /highlight-block|rr-block/g,
    replay: /^$/,
    clicks: /\/v1\/traces/,
    answers: { '': { data: { initializeSession: { secure_id: 'session', project_id: '1' } } } },
  },
  mixpanel: {
    mark: /(?:mp|rr|amp)-block|mp-no-track|fs-exclude|ph-no-capture/g,
    replay: /\/record/,
    clicks: /\/track/,
  },
  'new-relic': {
    mark: /(?:nr|rr)-block/g,
    replay: /type=SessionReplay/,
    answers: {
      '/1/ours': {
        ...Object.fromEntries(
          ['st', 'err', 'ins', 'spa', 'sr', 'srs', 'loaded'].map((key) => [key, 1]),
        ),
        app: { agents: [{ entityGuid: 'ours' }], nrServerTime: now },
      },
    },
  },
  openreplay: {
    mark: /data-openreplay-hidden/g,
    replay: /\/v1\/web\/i/,
    answers: {
      '/v1/web/start': {
        token: 'ours',
        userUUID: 'ours',
        projectID: '1',
        sessionID: '1',
        startTimestamp: now,
        delay: 0,
      },
    },
  },
  posthog: {
    mark: /ph-no-capture/g,
    replay: /\/s\//,
    clicks: /\/e\//,
    answers: { '/config': { sessionRecording: { endpoint: '/s/' }, heatmaps: true } },
  },
  sentry: { mark: /(?:sentry|rr)-block/g, replay: /\/envelope/ },
};

/** The script that starts a recorder, in one file. */
export async function bundle(name: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: `tests/e2e/recorders/${name}.ts`,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}
