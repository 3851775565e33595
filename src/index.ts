/** The npm entry: every element, the events that they send, and their types. Importing it defines them all. */
export { ClinicContact } from './elements/clinic-contact.js';
export { HomeRemedies } from './elements/home-remedies.js';
export { PreventionTips } from './elements/prevention-tips.js';
export { SpasmCauses } from './elements/spasm-causes.js';
export { SpasmChecker } from './elements/spasm-checker.js';
export { SpasmContentElement } from './elements/spasm-content.js';
export { SpasmGuide } from './elements/spasm-guide.js';
export { TreatmentCards } from './elements/treatment-cards.js';
export { WhenToGetHelp } from './elements/when-to-get-help.js';
export {
  SpasmCheckerResultEvent,
  SpasmCheckerStartEvent,
  SpasmContactEvent,
  SpasmOpenEvent,
  type ContactKind,
} from './events.js';
