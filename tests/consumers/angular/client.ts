import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { onStart } from '../page.js';
import { App, SETTINGS } from './app.js';

onStart(async (root: Element, settings: unknown) => {
  root.append(document.createElement('app-root'));
  await bootstrapApplication(App, { providers: [{ provide: SETTINGS, useValue: settings }] });
});
