import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { onStart } from '../page.js';
import { App, SETTINGS } from './app.js';

onStart((root, settings) => {
  root.append(document.createElement('app-root'));
  void bootstrapApplication(App, { providers: [{ provide: SETTINGS, useValue: settings }] });
});
