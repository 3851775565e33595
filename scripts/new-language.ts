/** `npm run language -- fr`: makes the folder of a new language, with the English texts to translate. */
import { translations } from './content/languages.js';
import { writeLanguage } from './content/new-language.js';

const [tag = ''] = process.argv.slice(2);
if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(tag)) {
  console.error('Name a language by its BCP 47 tag, such as: npm run language -- fr');
  process.exitCode = 2;
} else if (translations().includes(tag) || tag === 'en') {
  console.error(`content/${tag} is there already. See what it lacks: npm run check -- content`);
  process.exitCode = 2;
} else {
  writeLanguage('.', tag);
  console.log(`Translate the texts in content/${tag}/, then: npm run check -- content`);
}
