import type { Proposal } from '#annotate/proposal.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import { correction, doubt, supplement } from './fault.ts';

/**
 * Words printed twice. Chinese doubles many characters rightly (层层, 人人) and meets itself at the
 * edge of words (全市市场, 常务会会前, 立法法), so only function words, verbs around a verb and whole
 * words of two characters are looked at.
 */
export function doubledWordsIn(line: ReportLine): readonly Proposal[] {
  return [
    ...doubledParticles(line),
    ...doubledVerbs(line),
    ...doubledNouns(line),
    ...missingQuotes(line),
    ...doubledMarks(line),
  ];
}

/** Each with the characters that make it the end of another word: 目的的, 存在在, 合并并. */
const particle =
  /(?<!目)的的|(?<![为除罢])了了|(?<![总温共饱中调谐])和和|(?<![存现实所内潜旨])在在|把把|(?<![健即干])将将|被被|(?<![合兼吞])并并|(?<![参给赋授寄])与与|(?<![服听遵顺随])从从|(?<![应针相核面反绝])对对/gu;

function doubledParticles(line: ReportLine): readonly Proposal[] {
  return [...line.text.matchAll(particle)].map(({ 0: found, index }) =>
    correction(line, {
      start: index,
      end: index + 2,
      reading: found.charAt(0),
      reason: `衍“${found.charAt(0)}”字`,
      confidence: 0.9,
    }),
  );
}

const verb = '推进|履行|加强|落实|开展|推动|完善|健全|强化|提升|促进|保障|贯彻|组织|深化|规范';
const sandwich = new RegExp(`(${verb})(${verb})\\1`, 'gu');

/** 推进履行推进: the writer began with the second verb and went on with the first. */
function doubledVerbs(line: ReportLine): readonly Proposal[] {
  return [...line.text.matchAll(sandwich)].map(({ 0: found, 1: outer = '', index }) =>
    correction(line, {
      start: index,
      end: index + found.length,
      reading: found.slice(outer.length),
      reason: `衍“${outer}”二字`,
      confidence: 0.85,
    }),
  );
}

/** 人员人参加, and any word of two characters right behind itself. */
function doubledNouns(line: ReportLine): readonly Proposal[] {
  const persons = [...line.text.matchAll(/人员人(?=[参考进到在应须])/gu)].map(({ index }) =>
    correction(line, {
      start: index,
      end: index + 3,
      reading: '人员',
      reason: '衍“人”字',
      confidence: 0.9,
    }),
  );
  const words = [...line.text.matchAll(/(?<!谁执法、?谁)([\p{Script=Han}]{2})\1/gu)].flatMap(
    ({ 1: word = '', index }) =>
      /^[一逐几]|^(.)\1$/u.test(word)
        ? []
        : [
            doubt(line, {
              start: index,
              end: index + 4,
              reason: `“${word}”重出`,
              confidence: 0.6,
            }),
          ],
  );
  return [...persons, ...words];
}

/** 谁执法谁普法普法责任制 cannot be read without its quotes. */
function missingQuotes(line: ReportLine): readonly Proposal[] {
  return [...line.text.matchAll(/(?<!“)谁执法[、，]?谁普法(?=普法)/gu)].flatMap(
    ({ 0: found, index }) => {
      const rest = { reason: '失引号', confidence: 0.85 };
      return [
        supplement(line, { at: index, reading: '“', ...rest }),
        supplement(line, { at: index + found.length, reading: '”', ...rest }),
      ];
    },
  );
}

/** ，， and ，。 */
function doubledMarks(line: ReportLine): readonly Proposal[] {
  return [...line.text.matchAll(/([，、；：。])\1(?!\1)|[，、](?=[。；])[。；]/gu)].map(
    ({ 0: found, index }) =>
      correction(line, {
        start: index,
        end: index + 2,
        reading: found.charAt(1),
        reason: '标点重复',
        confidence: 0.9,
      }),
  );
}
