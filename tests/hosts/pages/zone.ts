/** Old frameworks that wrap every timer and promise, and compile what is on the page. */
import assert from 'node:assert/strict';
import { elements, EMERGENCY_LINE, scriptTag, type Host, type HostPage } from '../host.js';

const zone = '<script src="/@hosts/zone.js/bundles/zone.umd.js"></script>';
const angular = '<script src="/@hosts/angular/angular.js"></script>';
const app = `<script>
  angular.module('clinic', []).run(function ($rootScope) {
    $rootScope.levels = [2, 3];
    $rootScope.isOpen = true;
    $rootScope.phone = '(555) 010-0007';
    document.scope = $rootScope;
  });
</script>`;
const body = `<div ng-app="clinic">
  <h1>{{ 'A ' + 'clinic' }}</h1>
  ${elements}
  <div id="repeated"><home-remedies ng-repeat="level in levels" ng-attr-show="{{ 'heat' }}" ng-attr-heading-level="{{level}}"><p>${EMERGENCY_LINE}</p></home-remedies></div>
  <div id="open"><prevention-tips ng-if="isOpen"><p>${EMERGENCY_LINE}</p></prevention-tips></div>
  <spasm-content phone="{{phone}}"><clinic-contact id="bound"><p>{{ '${EMERGENCY_LINE}' }}</p></clinic-contact></spasm-content>
</div>`;

const inApp = (head: string): HostPage => ({
  head,
  body,
  // zone.js keeps the listeners of a window by their names.
  leaves: ['__zone_symbol__beforeprintfalse', '__zone_symbol__afterprintfalse'],
  // We see the braces first, and say what is wrong with them.
  tells: [/phone="[{]{2}phone[}]{2}" was not filled in/],
  holds: {
    'follows what the app adds, changes and takes away': async (tab) => {
      const seen = await tab.run(async () => {
        interface Scope {
          $apply: (change: () => void) => void;
          levels: number[];
          isOpen: boolean;
        }
        const scope = Reflect.get(document, 'scope') as Scope;
        const shown = () =>
          [...document.querySelectorAll('#repeated > *, #open > *')].map(
            ({ shadowRoot }) => shadowRoot?.querySelector('.title')?.localName,
          );
        const before = shown();
        scope.$apply(() => {
          scope.levels = [4, 5, 6];
          scope.isOpen = false;
        });
        await document.inPage.painted();
        const changed = shown();
        scope.$apply(() => {
          scope.levels = [6];
          scope.isOpen = true;
        });
        await document.inPage.painted();
        return [before, changed, shown()];
      });
      assert.deepEqual(seen, [
        ['h2', 'h3', 'h2'],
        ['h4', 'h5', 'h6'],
        ['h6', 'h2'],
      ]);
    },
    'leaves the app’s braces to the app, and follows what it makes of them': async (tab) => {
      const seen = await tab.run(() => [
        document.querySelector('h1')?.textContent,
        document.querySelector('#bound p')?.textContent,
        document.querySelector('#bound')?.shadowRoot?.textContent.match(/010-0\d+/)?.[0],
        // `show` is bound, and chooses one card.
        document.querySelector('#repeated home-remedies')?.shadowRoot?.querySelectorAll('.row')
          .length,
      ]);
      assert.deepEqual(seen, ['A clinic', EMERGENCY_LINE, '010-0007', 1]);
    },
  },
});

export default {
  about: 'A framework compiles the page around our tags, and wraps timers and promises.',
  packages: ['@hosts/zone.js', '@hosts/angular'],
  pages: {
    'zone.js and AngularJS, then we': inApp(zone + angular + app + scriptTag('defer')),
    'we, then zone.js and AngularJS': inApp(scriptTag() + zone + angular + app),
  },
} satisfies Host;
