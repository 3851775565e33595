/**
 * Patients as they would tell it, and the level that they are owed.
 *
 * Each level was decided from the clinical facts, as a careful clinician would, before the rules
 * were run on the story. They are invented, and no clinician has reviewed them. A story that
 * disagrees with the rules is a question for a clinician: change neither to please the other.
 */
import type { Level } from '../../src/content/levels.js';

export interface Story {
  title: string;
  story: string;
  /** What this person ticks, by question. "None of these" elsewhere, and 18 to 59 years old. */
  answers: Readonly<Record<string, readonly string[]>>;
  owed: Level;
}

/** A story on which the rules and the careful clinician differ. It waits for a real one to decide. */
export interface Disputed extends Story {
  given: Level;
  why: string;
}

export const stories: readonly Story[] = [
  // Emergencies: heart, lungs and the big blood vessel.
  {
    title: 'a mover with a tight chest',
    story:
      'Dario, 52, carried a sofa and his upper back seized up. His chest feels tight too and his left arm aches. He thinks that it is all muscle.',
    answers: { chest: ['chest-pain'], pattern: ['shoulder-blades'] },
    owed: 'emergency',
  },
  {
    title: 'out of breath after a long flight',
    story:
      'Noor, 41, got off a ten-hour flight with a cramp under the ribs at the back. Now she is out of breath just walking to the kitchen.',
    answers: { chest: ['breathless'] },
    owed: 'emergency',
  },
  {
    title: 'a rip in the back while shoveling snow',
    story:
      'Henrik, 67, was shoveling snow when something seemed to rip between his shoulders. He went white and sweaty and had to sit down on the step.',
    answers: { chest: ['tearing-pain'], age: ['age-60-69'] },
    owed: 'emergency',
  },
  {
    title: 'a bulge that the hospital keeps an eye on',
    story:
      'Walter, 74, has a bulge in the main blood vessel of his belly that is scanned each year. Since this morning his back aches in a new way.',
    answers: { chest: ['aneurysm-known'], age: ['age-70-plus'] },
    owed: 'emergency',
  },
  {
    title: 'a belly that beats, and a new backache',
    story:
      'Oskar, 71, lay down to rest his sore back and felt his belly beat under his hand. The backache is two days old.',
    answers: { chest: ['pulse-with-pain'], age: ['age-70-plus'] },
    owed: 'emergency',
  },
  {
    title: 'a chest that she can not make sense of',
    story:
      'Mina, 45, has a spasm in her upper back. Something is odd in her chest as well, maybe from the pain, maybe not. She can not tell.',
    answers: { chest: ['unsure'] },
    owed: 'emergency',
  },

  // Emergencies: the nerves at the end of the spine.
  {
    title: 'toilet paper that she can hardly feel',
    story:
      'Lena, 34, lifted a washing machine yesterday and her back locked. This morning she could hardly feel the toilet paper. Her legs are fine.',
    answers: { nerves: ['saddle-numb'] },
    owed: 'emergency',
  },
  {
    title: 'no pee all day, and no pain from it',
    story:
      'Tom, 47, has had a bad back all week. He has not passed water since last night, and what is strange is that it does not hurt and he feels no urge.',
    answers: { nerves: ['bladder'] },
    owed: 'emergency',
  },
  {
    title: 'new wet patches',
    story:
      'Hanne, 62, has sciatica. Since yesterday her underwear is wet and she does not notice it happening.',
    answers: { nerves: ['bladder'], age: ['age-60-69'] },
    owed: 'emergency',
  },
  {
    title: 'an accident on the way to the bathroom',
    story:
      'Grace, 39, is off work with her back. Today she soiled herself and only noticed by the smell.',
    answers: { nerves: ['bowel'], time: ['cant-do-1-week'] },
    owed: 'emergency',
  },
  {
    title: 'something that he finds hard to say',
    story:
      'Pavel, 44, has had pain down one leg for two weeks. For a few days he has had no erection and less feeling there, which has never happened before.',
    answers: { nerves: ['sexual-change'] },
    owed: 'emergency',
  },
  {
    title: 'first the left leg, now the right one too',
    story:
      'Inês, 50, a cleaner, had pain down her left leg for a month. Since the weekend the right leg hurts and tingles as well.',
    answers: { nerves: ['both-legs'], time: ['leg-4-weeks'] },
    owed: 'emergency',
  },
  {
    title: 'pregnant, and numb where she sits',
    story:
      'Carla, 32, is 30 weeks pregnant and has had backache for weeks. Since last night it is numb where she sits on a chair.',
    answers: { nerves: ['saddle-numb'], pregnancy: ['pregnant'] },
    owed: 'emergency',
  },
  {
    title: 'a boy whose two legs tingle',
    story:
      'A father asks for Jonas, 8. His back hurts since Sunday, and now both of his legs tingle and feel weak on the stairs.',
    answers: { nerves: ['both-legs'], age: ['age-5-9'] },
    owed: 'emergency',
  },

  // Emergencies: accidents.
  {
    title: 'hit from behind at a red light',
    story:
      'Kofi, 29, was in a car crash three days ago. He felt all right at first. The next morning his back was stiff and sore, and it still is.',
    answers: { accident: ['serious-accident'] },
    owed: 'emergency',
  },
  {
    title: 'off the ladder',
    story:
      'Bruno, 63, fell from the roof gutter onto the lawn. He can walk, but his back is stiff.',
    answers: { accident: ['serious-accident'], age: ['age-60-69'] },
    owed: 'emergency',
  },
  {
    title: 'a teenager who jumped off a garage',
    story:
      'A mother asks for Mika, 14, who jumped off a garage roof for a video. His back has hurt since he landed.',
    answers: { accident: ['serious-accident'], age: ['age-10-17'] },
    owed: 'emergency',
  },

  // Emergencies: the spinal cord, infection, bleeding.
  {
    title: 'breast cancer six years ago, now a weak leg',
    story:
      'Ruth, 66, was treated for breast cancer six years ago. Her back has hurt for two weeks and since yesterday her right leg gives way.',
    answers: { limbs: ['leg-weak'], age: ['age-60-69'], history: ['cancer'] },
    owed: 'emergency',
  },
  {
    title: 'lung cancer, and walking like a drunk',
    story:
      'Stan, 58, has lung cancer. His back aches and for two days he has staggered as if he were drunk, though his legs do not feel weak.',
    answers: { limbs: ['unsteady'], history: ['cancer'] },
    owed: 'emergency',
  },
  {
    title: 'a blood thinner, a sudden pain, a numb thigh',
    story:
      'João, 72, takes warfarin for his heart. His back began to hurt out of nowhere this morning and now a part of his thigh is numb. He has not fallen.',
    answers: {
      limbs: ['leg-numb'],
      age: ['age-70-plus'],
      history: ['blood-thinner'],
      pain: ['no-trigger'],
    },
    owed: 'emergency',
  },
  {
    title: 'a weak leg five weeks after an epidural',
    story:
      'Sofie, 31, had an epidural when her baby was born five weeks ago. Her back is sore in the middle and her left leg has begun to give way.',
    answers: { limbs: ['leg-weak'], history: ['spine-procedure'] },
    owed: 'emergency',
  },
  {
    title: 'injects, and part of a leg has gone numb',
    story:
      'Jamie, 36, injects heroin. The back pain is a week old, and since this morning one shin is numb. No fever.',
    answers: { limbs: ['leg-numb'], history: ['immune-risk'] },
    owed: 'emergency',
  },
  {
    title: 'buttons, keys and stumbling',
    story:
      'Akira, 58, a tailor, drops needles and can not do his buttons. He also walks as if on a ship. His back and neck ache.',
    answers: { limbs: ['clumsy-hands', 'unsteady'] },
    owed: 'emergency',
  },
  {
    title: 'two arms that have lost their strength',
    story:
      'Yasmin, 49, has pain high in her back. Since yesterday she can not lift the kettle with either arm.',
    answers: { limbs: ['both-arms-weak'], pattern: ['shoulder-blades'] },
    owed: 'emergency',
  },
  {
    title: 'fever and a foot that drags',
    story:
      'Viktor, 55, has had a fever since Tuesday, his back is very sore, and he now drags one foot.',
    answers: { limbs: ['leg-weak'], illness: ['fever'] },
    owed: 'emergency',
  },
  {
    title: 'a dark-skinned father with gray lips',
    story:
      'Abena asks for her father Kwame, 77. He has back pain and a fever, he is mixed up today, and his lips and palms look gray. His skin is dark, so nothing shows on his arms.',
    answers: { illness: ['sepsis-look', 'fever'], age: ['age-70-plus'] },
    owed: 'emergency',
  },
  {
    title: 'an old mother who is suddenly confused, without a fever',
    story:
      'Peter asks for his mother Ilse, 86. Her back is sore, she is ill in bed, and since this morning she does not know where she is. The thermometer says normal.',
    answers: { illness: ['sepsis-look', 'unwell'], age: ['age-70-plus'] },
    owed: 'emergency',
  },
  {
    title: 'a father who can not tell about his bladder or his legs',
    story:
      'Marta asks for her father, 88, who has dementia and moans when his back is moved. She can not find out whether he pees as usual, or whether his legs are weak.',
    answers: { nerves: ['unsure'], limbs: ['unsure'], age: ['age-70-plus'] },
    owed: 'emergency',
  },

  // Emergencies: pregnancy.
  {
    title: 'heavy bleeding at 34 weeks',
    story: 'Olga, 37, is 34 weeks pregnant. Her back hurts and she has soaked two pads with blood.',
    answers: { pregnancy: ['pregnant'], 'pregnancy-urgent': ['preg-heavy-bleed'] },
    owed: 'emergency',
  },
  {
    title: 'a belly as hard as a board at 29 weeks',
    story:
      'Thandi, 26, is 29 weeks pregnant. The backache came with a terrible belly pain that does not let go for a minute.',
    answers: { pregnancy: ['pregnant'], 'pregnancy-urgent': ['preg-belly-pain'] },
    owed: 'emergency',
  },
  {
    title: 'a late period, a faint and a sore shoulder tip',
    story:
      'Zoe, 23, may be pregnant, her period is two weeks late. Her low back hurts, the tip of her shoulder hurts, and she fainted in the shower.',
    answers: { pregnancy: ['unsure'], 'pregnancy-urgent': ['preg-faint'] },
    owed: 'emergency',
  },

  // Today: nerves and limbs.
  {
    title: 'a foot that slaps',
    story:
      'Emil, 43, a postman, has had pain down one leg for a week. Since yesterday his foot slaps on the pavement.',
    answers: { limbs: ['leg-weak'] },
    owed: 'same-day',
  },
  {
    title: 'tingling that creeps down the leg',
    story:
      'Farah, 38, had tingling in her buttock on Monday, in her calf on Wednesday, and now in her toes. She can still stand on tiptoe.',
    answers: { limbs: ['leg-numb-worse'] },
    owed: 'same-day',
  },
  {
    title: 'unsteady for no reason that he knows',
    story:
      'Luc, 57, has an ache in the middle of his back. For some days he has had to hold on to walls, and it is not from pain.',
    answers: { limbs: ['unsteady'] },
    owed: 'same-day',
  },
  {
    title: 'not sure whether it is numb down there',
    story:
      'Beth, 40, has sat on a heat pad for two days with her back. It feels a bit different between her legs, or perhaps it does not.',
    answers: { nerves: ['unsure'] },
    owed: 'same-day',
  },

  // Today: illness.
  {
    title: 'shivering with a sore back',
    story: 'Milan, 33, a roofer, has a sore back and has been shivering under two blankets.',
    answers: { illness: ['fever'] },
    owed: 'same-day',
  },
  {
    title: 'ill all over',
    story:
      'Esther, 61, has had back pain for three days and feels as ill as with the flu, though she has no fever.',
    answers: { illness: ['unwell'], age: ['age-60-69'] },
    owed: 'same-day',
  },
  {
    title: 'burning pee and a sore side',
    story:
      'Priya, 27, took it for a pulled muscle on the right, below the ribs. But it burns when she pees, and she has been hot since last night.',
    answers: { illness: ['urine', 'fever'] },
    owed: 'same-day',
  },
  {
    title: 'too tired to say whether he is ill',
    story:
      'Ivo, 48, works nights. His back hurts and he feels off. He can not say whether he is ill or only tired.',
    answers: { illness: ['unsure'] },
    owed: 'same-day',
  },
  {
    title: 'diabetes, and a pain that never rests and grows',
    story:
      'Carmen, 59, has diabetes. The pain low in her back is there day and night and worse each day. She has no fever.',
    answers: { history: ['immune-risk'], pain: ['constant', 'worsening'] },
    owed: 'same-day',
  },
  {
    title: 'stopped injecting years ago',
    story:
      'Rae, 37, last injected six years ago. For ten days one spot in the back has hurt without a break, a little worse every day.',
    answers: { history: ['immune-risk'], pain: ['constant', 'worsening'] },
    owed: 'same-day',
  },
  {
    title: 'a bad tooth last month',
    story:
      'Gustav, 51, had an abscess under a tooth last month. Now his back hurts all day and all night, and more than last week.',
    answers: { history: ['recent-infection'], pain: ['constant', 'worsening'] },
    owed: 'same-day',
  },
  {
    title: 'diabetes, and nights that no rest makes better',
    story:
      'Leroy, 54, has diabetes. His back wakes him every night and lying still does not help at all.',
    answers: { history: ['immune-risk'], pattern: ['night-wakes', 'night'] },
    owed: 'same-day',
  },
  {
    title: 'loose trousers and bad nights',
    story:
      'Anton, 60, has lost eight kilos without trying. His back wakes him at night and rest does not ease it. He never smoked.',
    answers: { illness: ['weight-loss'], age: ['age-60-69'], pattern: ['night'] },
    owed: 'same-day',
  },

  // Today: how strong it is, and how it moves.
  {
    title: 'no way to lie, sit or stand',
    story:
      'Daniela, 36, bent to tie a shoe. She has walked the floor all night since, there is no way to lie, sit or stand that helps.',
    answers: { pain: ['no-ease'] },
    owed: 'same-day',
  },
  {
    title: 'struck while watching TV',
    story:
      'Ahmed, 50, was watching TV when a terrible pain came into his back. He had not moved, coughed or lifted anything.',
    answers: { pain: ['no-trigger'] },
    owed: 'same-day',
  },
  {
    title: 'worse at every hour on the clock',
    story:
      'Wiebke, 42, had a twinge at breakfast. It was bad at lunch and is far worse now at four. She is not ill.',
    answers: { pain: ['worse-hours'] },
    owed: 'same-day',
  },

  // Today: falls on weak bones or thin blood.
  {
    title: 'a hard sit on steroids',
    story:
      'Margit, 58, has taken prednisone for a year. She sat down too hard on a garden bench and her back has hurt since.',
    answers: { accident: ['minor-fall'], history: ['steroids'] },
    owed: 'same-day',
  },
  {
    title: 'slipped off the last stair at 81',
    story:
      'Alfred, 81, slipped off the bottom stair onto his seat. His back is sore, he walks well.',
    answers: { accident: ['minor-fall'], age: ['age-70-plus'] },
    owed: 'same-day',
  },
  {
    title: 'thin bones and a cupboard door',
    story:
      'Rosa, 62, has osteoporosis. She backed into an open cupboard door, and it has hurt there since.',
    answers: { accident: ['minor-fall'], age: ['age-60-69'], history: ['osteoporosis'] },
    owed: 'same-day',
  },
  {
    title: 'a blood thinner and the edge of the bathtub',
    story: 'Sam, 55, takes apixaban. He slipped and hit his back on the edge of the bathtub.',
    answers: { accident: ['minor-fall'], history: ['blood-thinner'] },
    owed: 'same-day',
  },
  {
    title: 'nobody saw whether she fell',
    story:
      'A carer asks for Mrs. Novak, 84, who lives alone and forgets things. Her back is sore since this morning. Nobody knows whether she fell.',
    answers: { accident: ['unsure'], age: ['age-70-plus'] },
    owed: 'same-day',
  },

  // Today: cancer, and the big blood vessel.
  {
    title: 'prostate cancer and pain at night',
    story:
      'Gerald, 73, had prostate cancer. He has a new ache low in the back that is worst in bed at night. He never smoked.',
    answers: { age: ['age-70-plus'], history: ['cancer'], pattern: ['night-wakes'] },
    owed: 'same-day',
  },
  {
    title: 'breast cancer and a pain between the shoulder blades',
    story:
      'Tamara, 47, had breast cancer three years ago. For two weeks it has hurt between her shoulder blades. She blames her desk.',
    answers: { history: ['cancer'], pattern: ['shoulder-blades'] },
    owed: 'same-day',
  },
  {
    title: 'an old smoker with a steady ache',
    story:
      'Frank, 68, smoked until he was sixty. His low back has a dull ache that is the same whether he moves, bends or lies down.',
    answers: { age: ['age-60-69'], smoked: ['smoked'], pattern: ['steady-ache'] },
    owed: 'same-day',
  },
  {
    title: 'a belly that beats and does not hurt',
    story:
      'Dieter, 76, has had the same stiff back for years. New is that he sees his belly beat when he lies in the bath. It does not hurt.',
    answers: { age: ['age-70-plus'], smoked: ['smoked'], pattern: ['pulse-no-pain'] },
    owed: 'same-day',
  },

  // Today: pregnancy.
  {
    title: 'backache in waves at 33 weeks',
    story:
      'Amira, 30, is 33 weeks pregnant. Her backache comes every ten minutes, then goes, then comes again.',
    answers: { pregnancy: ['pregnant'], 'pregnancy-signs': ['preg-waves'] },
    owed: 'same-day',
  },
  {
    title: 'nine weeks, and sore low on one side',
    story: 'Julia, 28, is nine weeks pregnant. Her back hurts, and her belly low on the left.',
    answers: { pregnancy: ['pregnant'], 'pregnancy-signs': ['preg-one-side'] },
    owed: 'same-day',
  },
  {
    title: 'a baby that has gone quiet',
    story:
      'Mei, 35, is 36 weeks pregnant and has had a stiff back for days. Today the baby has moved much less than usual.',
    answers: { pregnancy: ['pregnant'], 'pregnancy-signs': ['preg-movement'] },
    owed: 'same-day',
  },

  {
    title: 'a headache with sparks at 37 weeks',
    story:
      'Ebele, 31, is 37 weeks pregnant. Her back is sore, her head is splitting and she sees sparks.',
    answers: { pregnancy: ['pregnant'], 'pregnancy-signs': ['preg-head'] },
    owed: 'same-day',
  },
  {
    title: 'pregnant, and peeing hurts',
    story: 'Nina, 24, is 22 weeks pregnant. Her low back aches and it stings when she pees.',
    answers: { pregnancy: ['pregnant'], 'pregnancy-signs': ['preg-pee'] },
    owed: 'same-day',
  },
  {
    title: 'pregnant, and unsure what counts as severe',
    story:
      'Rania, 19, is 27 weeks pregnant with her first child. Her back and belly hurt, and she can not tell if that is still usual.',
    answers: { pregnancy: ['pregnant'], 'pregnancy-urgent': ['unsure'] },
    owed: 'same-day',
  },

  // Today: children.
  {
    title: 'a toddler who points at her back',
    story:
      'Grandparents ask for Ella, 3. She points at her back and says ouch, but she plays and eats.',
    answers: { age: ['age-under-5'] },
    owed: 'same-day',
  },
  {
    title: 'a schoolgirl with a fever',
    story: 'A mother asks for Nele, 12, who has had a sore back and a fever since yesterday.',
    answers: { illness: ['fever'], age: ['age-10-17'] },
    owed: 'same-day',
  },
  {
    title: 'a boy who limps',
    story: 'A teacher asks for Samir, 7. He says that his back hurts and he limps in the yard.',
    answers: { age: ['age-5-9'], limp: ['limp'] },
    owed: 'same-day',
  },
  {
    title: 'a teenager whom the pain wakes',
    story: 'Finn, 15, plays handball. For a week back pain has woken him at night.',
    answers: { age: ['age-10-17'], pattern: ['night-wakes'] },
    owed: 'same-day',
  },

  {
    title: 'a girl whose leg gives way',
    story: 'Lotte, 16, rides. Her back has hurt for a week and since yesterday one leg gives way.',
    answers: { limbs: ['leg-weak'], age: ['age-10-17'] },
    owed: 'same-day',
  },

  // In the next days: pregnancy, the young, the unsure.
  {
    title: 'an ordinary backache at 24 weeks',
    story:
      'Laura, 33, a bank clerk, is 24 weeks pregnant. By evening her low back aches, and lying on her side helps.',
    answers: { pregnancy: ['pregnant'] },
    owed: 'soon',
  },
  {
    title: 'pregnant, with a numb patch that stays as it is',
    story:
      'Bianca, 29, is 20 weeks pregnant and has an ache in one buttock. A patch on that thigh is numb, no bigger than last week, and the leg is strong.',
    answers: { limbs: ['leg-numb'], pregnancy: ['pregnant'] },
    owed: 'soon',
  },
  {
    title: 'a late period and a pulled back',
    story:
      'Alicia, 25, pulled her back at the gym. Her period is a few days late, so she can not rule out being pregnant.',
    answers: { pregnancy: ['unsure'] },
    owed: 'soon',
  },
  {
    title: 'seventeen and pregnant',
    story:
      'Jade, 17, is 18 weeks pregnant. Her back is tired after a day on her feet at the bakery.',
    answers: { age: ['age-10-17'], pregnancy: ['pregnant'] },
    owed: 'soon',
  },
  {
    title: 'a young gymnast',
    story: 'Maya, 13, does gymnastics. Her low back cramped in training and is still stiff today.',
    answers: { age: ['age-10-17'] },
    owed: 'soon',
  },
  {
    title: 'a heavy schoolbag',
    story:
      'A father asks for Theo, 9. His back aches when he carries his schoolbag home. At the weekend it is gone.',
    answers: { age: ['age-5-9'] },
    owed: 'soon',
  },
  {
    title: 'perhaps a limp',
    story:
      'A grandmother asks for Emma, 6, who says that her back hurts. On the phone she can not see how the child walks.',
    answers: { age: ['age-5-9'], limp: ['unsure'] },
    owed: 'soon',
  },
  {
    title: 'would rather not say how old',
    story: 'Kim has a spasm from digging the garden, and does not like forms that ask for an age.',
    answers: { age: ['unsure'] },
    owed: 'soon',
  },
  {
    title: 'a bag full of pills with hard names',
    story: 'Mehmet, 57, pulled his back at work. He takes five pills and does not know what for.',
    answers: { history: ['unsure'] },
    owed: 'soon',
  },
  {
    title: 'a bump, and a pill that may thin the blood',
    story:
      'Trudy, 56, bumped her back on a car door. She takes a heart pill, and it may be a blood thinner or not.',
    answers: { accident: ['minor-fall'], history: ['unsure'] },
    owed: 'soon',
  },
  {
    title: 'a steady ache, and a few cigarettes long ago',
    story:
      'Edith, 64, has a dull ache that moving does not change. She had a few cigarettes at school and does not know if that counts.',
    answers: { age: ['age-60-69'], smoked: ['unsure'], pattern: ['steady-ache'] },
    owed: 'soon',
  },

  // In the next days: it lasts, or comes back.
  {
    title: 'twenty-eight and stiff every morning',
    story:
      'Jakub, 28, has had a bad back since he was 26. He wakes at four, is stiff for an hour, loosens up on his bike, and one ibuprofen does wonders.',
    answers: {
      time: ['long-young'],
      'long-features': ['morning-stiff', 'better-moving', 'late-night', 'nsaid-quick'],
    },
    owed: 'soon',
  },
  {
    title: 'sciatica for six weeks',
    story:
      'Rob, 45, drives a bus. The pain from his buttock to his calf has lasted six weeks. It is not worse and the leg is strong.',
    answers: { time: ['leg-4-weeks'] },
    owed: 'soon',
  },
  {
    title: 'five weeks and no better',
    story: 'Agnes, 53, pulled her back five weeks ago. She can work, but it is no better at all.',
    answers: { time: ['no-better-4-weeks'] },
    owed: 'soon',
  },
  {
    title: 'nine days, and he still can not put on his socks',
    story:
      'Hugo, 39, hurt his back moving house nine days ago. He still can not dress alone, drive or shop.',
    answers: { time: ['cant-do-1-week'] },
    owed: 'soon',
  },
  {
    title: 'four times this year, it used to be once',
    story: 'Lucía, 48, used to have one bad back a year. This is the fourth since spring.',
    answers: { time: ['more-often'] },
    owed: 'soon',
  },
  {
    title: 'feet that have tingled for ten years',
    story:
      'Norbert, 65, has had tingling in both feet from his diabetes for ten years, always the same. Yesterday he pulled his back in the cellar.',
    answers: { age: ['age-60-69'], history: ['immune-risk'], time: ['same-long-time'] },
    owed: 'soon',
  },

  {
    title: 'an old trouble in bed',
    story:
      'Mauro, 58, has had trouble with erections for eight years, no different now. His back cramped while he washed the car.',
    answers: { time: ['same-long-time'] },
    owed: 'soon',
  },

  // In the next days: one sign, or many small ones.
  {
    title: 'awake at night, and rest does not help',
    story:
      'Chiara, 44, has been woken by her back for a week, and lying still does not ease it. She is well and has never been seriously ill.',
    answers: { pattern: ['night-wakes', 'night'] },
    owed: 'soon',
  },
  {
    title: 'a driver with pain between the shoulder blades',
    story: 'Piotr, 41, drives a truck. It has hurt between his shoulder blades for three days.',
    answers: { pattern: ['shoulder-blades'] },
    owed: 'soon',
  },
  {
    title: 'every sneeze is a stab',
    story: 'Holly, 32, has hay fever and a bad back. Each sneeze stabs her in the back.',
    answers: { pattern: ['cough'] },
    owed: 'soon',
  },
  {
    title: 'a lump beside the spine',
    story: 'Georg, 59, had his wife rub his sore back. She found a lump that was not there before.',
    answers: { pattern: ['lump'] },
    owed: 'soon',
  },
  {
    title: 'skin cancer long ago, and a pulled back',
    story:
      'Fiona, 56, had a melanoma taken off twelve years ago. On Sunday she pulled her back raking leaves. It is fine when she lies down.',
    answers: { history: ['cancer'] },
    owed: 'soon',
  },
  {
    title: 'lighter, without a diet',
    story:
      'Raj, 49, has a stiff back after painting the hall. By the way, his belt needs a new hole and he is on no diet.',
    answers: { illness: ['weight-loss'] },
    owed: 'soon',
  },
  {
    title: 'a long list of small things',
    story:
      'Vera, 52, ticks a lot: it hurts to cough, it hurts between the shoulder blades, there is a swelling, she sleeps badly from it, it comes more often, and she does not get things done.',
    answers: {
      pattern: ['night-wakes', 'night', 'shoulder-blades', 'cough', 'lump'],
      time: ['no-better-4-weeks', 'cant-do-1-week', 'more-often'],
    },
    owed: 'soon',
  },

  // At home: strong pain, and nothing else.
  {
    title: 'locked by a crate of water',
    story:
      'Marie, 35, a nurse, lifted a crate of water yesterday and her low back locked. It hurts a lot to turn over in bed, but she can walk, pee and feel everything.',
    answers: {},
    owed: 'self-care',
  },
  {
    title: 'ten out of ten on getting up',
    story:
      'Carlos, 46, a bricklayer, says that it is ten out of ten each time he gets up. On his back with his knees bent it lets go.',
    answers: {},
    owed: 'self-care',
  },
  {
    title: 'down on all fours in the bathroom',
    story:
      'Simone, 51, bent over the basin and a cramp dropped her to her knees. She shouted with pain. An hour later she could walk, bent and slow.',
    answers: {},
    owed: 'self-care',
  },
  {
    title: 'the same as three years ago',
    story:
      'Erik, 42, knows it: three years ago the same spasm came and was gone in a week. It came again on Friday and is easing.',
    answers: {},
    owed: 'self-care',
  },
  {
    title: 'a cramp that has passed',
    story:
      'Aisha, 22, a student, had a cramp beside her spine in the library. After five minutes it was over. She would like to know if that was bad.',
    answers: {},
    owed: 'self-care',
  },
  {
    title: 'an office week with a deadline',
    story: 'Ben, 31, sat for twelve hours a day. Now his back is hard as wood and he is worried.',
    answers: {},
    owed: 'self-care',
  },
  {
    title: 'a backache with each period',
    story:
      'Sanne, 27, has a cramping low back on the first day of her period, as every month. She is not pregnant.',
    answers: {},
    owed: 'self-care',
  },
  {
    title: 'an aunt with cancer',
    story:
      'Petra, 40, has a stiff back from moving flowerpots. Her aunt has just been told that she has cancer, so every ache frightens her. She herself has always been well.',
    answers: {},
    owed: 'self-care',
  },

  // At home: one leg.
  {
    title: 'pain to the knee, no more than last week',
    story:
      'Sven, 37, has had pain from the buttock to the knee for ten days. It is no worse, he stands on his heels and toes without trouble.',
    answers: {},
    owed: 'self-care',
  },
  {
    title: 'a numb patch that does not grow',
    story:
      'Dolores, 48, has sciatica for two weeks. A patch by her little toe feels dull. It is not growing, and the leg is strong.',
    answers: { limbs: ['leg-numb'] },
    owed: 'self-care',
  },

  // At home: older people with ordinary pain.
  {
    title: 'seventy-eight, after the potatoes',
    story:
      'Heinz, 78, dug up his potatoes and his back is stiff. He has smoked a pipe all his life. Sitting by the stove helps.',
    answers: { age: ['age-70-plus'], smoked: ['smoked'] },
    owed: 'self-care',
  },
  {
    title: 'a mother of eighty-three, asked for by her daughter',
    story:
      'Claire asks for her mother Odette, 83, who made all the beds on Saturday and has a sore back. She is clear in her head, did not fall, and has no illness to speak of.',
    answers: { age: ['age-70-plus'] },
    owed: 'self-care',
  },
  {
    title: 'an old bladder and a new backache',
    story:
      'Edgar, 75, has had a slow stream for years from his prostate, and it is as ever. New is only a stiff back from a long car trip.',
    answers: { age: ['age-70-plus'] },
    owed: 'self-care',
  },
  {
    title: 'sixty-six, a steady ache, never smoked',
    story:
      'Birgit, 66, has a dull low ache since the weekend. Bending does not change it. She has never smoked and feels well.',
    answers: { age: ['age-60-69'], pattern: ['steady-ache'] },
    owed: 'self-care',
  },
  {
    title: 'slipped on a wet lawn at sixty-four',
    story:
      'Keith, 64, sat down on a wet lawn by surprise. His bones are good and he takes no pills. It is a bit sore.',
    answers: { accident: ['minor-fall'], age: ['age-60-69'] },
    owed: 'self-care',
  },

  // At home: an illness or a medicine that has no part in it.
  {
    title: 'a football knee in the back',
    story: 'Yusuf, 24, got a knee in the back at football. It is bruised and he walks normally.',
    answers: { accident: ['minor-fall'] },
    owed: 'self-care',
  },
  {
    title: 'diabetes and a stuck window',
    story:
      'Monique, 55, has diabetes. She pulled at a stuck window and her back cramped. It is better each day.',
    answers: { history: ['immune-risk'] },
    owed: 'self-care',
  },
  {
    title: 'a blood thinner, and no fall',
    story: 'Ralf, 58, takes apixaban. His back is stiff from laying tiles. He has not hit it.',
    answers: { history: ['blood-thinner'] },
    owed: 'self-care',
  },
  {
    title: 'thin bones and a long drive',
    story:
      'Teresa, 69, has osteoporosis and takes steroids for her lungs. After six hours in a car her back was tight. It eases as she walks. No fall, no jolt, never smoked.',
    answers: { age: ['age-60-69'], history: ['steroids', 'osteoporosis'] },
    owed: 'self-care',
  },
  {
    title: 'a chest cold two months ago',
    story:
      'Arne, 34, had a chest infection in autumn and got over it. Yesterday he pulled his back carrying firewood.',
    answers: { history: ['recent-infection'] },
    owed: 'self-care',
  },
  {
    title: 'carrying a new baby',
    story:
      'Naledi, 30, had an epidural eight weeks ago. Her back is tired from carrying the baby and feels good when she lies flat.',
    answers: { history: ['spine-procedure'] },
    owed: 'self-care',
  },

  // At home: those who tick one more, to be safe.
  {
    title: 'it hurts all the time, he says',
    story:
      'Goran, 40, strained his back two days ago. All the time, he ticks, though it is mild when he lies still.',
    answers: { pain: ['constant'] },
    owed: 'self-care',
  },
  {
    title: 'wakes when he turns over',
    story:
      'Timo, 33, wakes each time he turns in bed. As soon as he lies still he falls asleep again.',
    answers: { pattern: ['night-wakes'] },
    owed: 'self-care',
  },
  {
    title: 'an ache that just sits there',
    story:
      'Wanda, 38, a teacher, has an ache low in her back since a day of marking. Moving makes it neither better nor worse.',
    answers: { pattern: ['steady-ache'] },
    owed: 'self-care',
  },
  {
    title: 'three small ticks and a strong leg',
    story:
      'Jörg, 47, has had sciatica for two weeks. It is always there a little, it wakes him when he turns, and the edge of his foot is dull. It is no worse, and he goes for walks.',
    answers: { limbs: ['leg-numb'], pain: ['constant'], pattern: ['night-wakes'] },
    owed: 'self-care',
  },
  {
    title: 'one bad night, and sore all day',
    story:
      'Olivier, 54, strained his back in the yard two days ago. It has been sore the whole time and he slept badly, but well enough once he had found his place.',
    answers: { pain: ['constant'], pattern: ['night-wakes'] },
    owed: 'self-care',
  },
  {
    title: 'half a year of the same ache',
    story:
      'Selin, 31, has had the same ache in her low back for half a year. It is no worse and no better, and sitting brings it on.',
    answers: { time: ['long-young'] },
    owed: 'soon',
  },
];

/** The first three came out of the stories above; the last two were written after trying the rules. */
export const disputed: readonly Disputed[] = [
  {
    title: 'a guitarist who fumbles',
    story:
      'Nico, 46, has had a stiff neck and upper back for a month. Lately he fumbles with strings and keys. He walks as always.',
    answers: { limbs: ['clumsy-hands'] },
    owed: 'same-day',
    given: 'soon',
    why: 'NHS 111 Wales says 999 for a sudden lack of co-ordination, such as with buttons (page on cervical spondylosis). The facts have no row for clumsy hands alone.',
  },
  {
    title: 'day two is worse than day one',
    story:
      'Helen, 45, cleared the attic on Saturday. On Sunday it was stiff, on Monday stiffer, so she ticks that it gets worse.',
    answers: { pain: ['worsening'] },
    owed: 'self-care',
    given: 'soon',
    why: 'The facts have no row for pain that grows day by day. NHS pages do (get help if it gets worse over time), so the rule may well be right.',
  },
  {
    title: 'diabetes, and a pain that is always there',
    story: 'Bernd, 53, has diabetes. For ten days his back has hurt day and night, always as much.',
    answers: { history: ['immune-risk'], pain: ['constant'] },
    owed: 'soon',
    given: 'self-care',
    why: 'The facts name this pair as one that raises a level (infection risk and constant pain), but their table asks for worsening too.',
  },
  {
    title: 'weak bones and a full shopping bag',
    story:
      'Sigrid, 69, has osteoporosis and takes steroids. She lifted a bag and felt a crack and a sharp pain. She has not fallen and never smoked.',
    answers: { age: ['age-60-69'], history: ['steroids', 'osteoporosis'] },
    owed: 'soon',
    given: 'self-care',
    why: 'Weak bones break from a lift as well. The facts ask for a fall, a knock or a hard sit, and the questions offer no lift.',
  },
];
