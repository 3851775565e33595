import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, InjectionToken, signal } from '@angular/core';
import 'spasm-elements';
import { heard, onChange } from '../page.js';
import type { Settings } from '../reading.js';

export const SETTINGS = new InjectionToken<Settings>('settings');

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <spasm-content
      [clinic]="settings().clinic"
      [phone]="settings().phone"
      [booking]="settings().booking"
      [address]="settings().address"
      [hours]="settings().hours"
      [region]="settings().region"
      [theme]="settings().theme"
      [mode]="settings().mode"
      [src]="settings().src"
    >
      <home-remedies
        [headingLevel]="settings().level"
        [region]="settings().region"
        [theme]="settings().theme"
        [show]="settings().remedies"
      >
        <p>In an emergency, call 911.</p>
      </home-remedies>
      <prevention-tips
        [attr.heading-level]="settings().level"
        [region]="settings().region"
        [theme]="settings().theme"
        [show]="settings().tips"
      >
        <span slot="heading">Our tips</span>
        <p>In an emergency, call 911.</p>
      </prevention-tips>
      <treatment-cards
        [headingLevel]="settings().level"
        [region]="settings().region"
        [theme]="settings().theme"
        [show]="settings().treatments"
        [shareId]="settings().shareId"
        (spasm-open)="heard($event)"
      >
        <p>In an emergency, call 911.</p>
      </treatment-cards>
      <spasm-causes heading-level="4" [region]="settings().region" [theme]="settings().theme">
        <p>In an emergency, call 911.</p>
      </spasm-causes>
      <when-to-get-help headingLevel="4" [region]="settings().region" [theme]="settings().theme">
        <p>In an emergency, call 911.</p>
      </when-to-get-help>
      <spasm-checker
        [headingLevel]="settings().level"
        [region]="settings().region"
        [theme]="settings().theme"
        [mode]="settings().mode"
        [attr.share-level]="settings().shareLevel"
        (spasm-checker-start)="heard($event)"
        (spasm-checker-result)="heard($event)"
      >
        <p>In an emergency, call 911.</p>
      </spasm-checker>
      <clinic-contact
        [clinic]="settings().clinic"
        [phone]="settings().phone"
        [booking]="settings().booking"
        [address]="settings().address"
        [hours]="settings().hours"
        [headingLevel]="settings().level"
        [region]="settings().region"
        [theme]="settings().theme"
        (spasm-contact)="heard($event)"
      >
        <p>In an emergency, call 911.</p>
      </clinic-contact>
      <spasm-guide
        [headingLevel]="settings().level"
        [region]="settings().region"
        [theme]="settings().theme"
      >
        <p>In an emergency, call 911.</p>
      </spasm-guide>
    </spasm-content>
  `,
})
export class App {
  readonly heard = heard;
  readonly settings = signal(inject(SETTINGS));

  constructor() {
    onChange((settings) => {
      this.settings.set(settings);
    });
  }
}
