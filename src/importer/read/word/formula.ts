import { elementAt, elementsIn, ownText, type XmlElement } from '#importer/read/xml.ts';
import { valueAt } from './styles.ts';

/**
 * A formula of Word on one line: signs that it draws are written (`/` for a fraction's bar, `√`),
 * small digits keep their place (`m²`), and brackets hold together what stood together.
 */
export function formulaText(element: XmlElement): string {
  const write = forms[element.name];
  if (write !== undefined) return write(element);
  if (element.name === 'm:t' || element.name === 'w:t') return ownText(element);
  if (element.name.endsWith('Pr')) return '';
  return elementsIn(element).map(formulaText).join('');
}

/** Whether a formula stands on one line in Word too, so that nothing had to be written otherwise. */
export function isPlainFormula(element: XmlElement): boolean {
  return forms[element.name] === undefined && elementsIn(element).every(isPlainFormula);
}

const forms: Readonly<Record<string, (element: XmlElement) => string>> = {
  'm:f': (element) => `${held(part(element, 'm:num'))}/${held(part(element, 'm:den'))}`,
  'm:sSup': (element) => part(element, 'm:e') + raised(part(element, 'm:sup')),
  'm:sSub': (element) => part(element, 'm:e') + lowered(part(element, 'm:sub')),
  'm:sSubSup': (element) =>
    part(element, 'm:e') + lowered(part(element, 'm:sub')) + raised(part(element, 'm:sup')),
  'm:sPre': (element) =>
    lowered(part(element, 'm:sub')) + raised(part(element, 'm:sup')) + part(element, 'm:e'),
  'm:rad': (element) => `${raisedDegree(part(element, 'm:deg'))}√${held(part(element, 'm:e'))}`,
  'm:d': bracketed,
  'm:nary': (element) =>
    sign(element, 'm:naryPr', '∫') +
    lowered(part(element, 'm:sub')) +
    raised(part(element, 'm:sup')) +
    part(element, 'm:e'),
  'm:acc': (element) => part(element, 'm:e') + sign(element, 'm:accPr', '\u0302'),
  'm:groupChr': (element) => part(element, 'm:e') + sign(element, 'm:groupChrPr', '⏟'),
  'm:limLow': (element) => part(element, 'm:e') + lowered(part(element, 'm:lim')),
  'm:limUpp': (element) => part(element, 'm:e') + raised(part(element, 'm:lim')),
  'm:m': (element) =>
    elementsIn(element, 'm:mr')
      .map((row) => elementsIn(row, 'm:e').map(formulaText).join('，'))
      .join('；'),
  'm:eqArr': (element) => elementsIn(element, 'm:e').map(formulaText).join('；'),
};

function part(element: XmlElement, name: string): string {
  const found = elementAt(element, name);
  return found === undefined ? '' : elementsIn(found).map(formulaText).join('');
}

function sign(element: XmlElement, properties: string, usual: string): string {
  return valueAt(element, properties, 'm:chr') ?? usual;
}

function bracketed(element: XmlElement): string {
  const of = (name: string, usual: string) => valueAt(element, 'm:dPr', name) ?? usual;
  const inside = elementsIn(element, 'm:e').map((one) => elementsIn(one).map(formulaText).join(''));
  return of('m:begChr', '(') + inside.join(of('m:sepChr', '|')) + of('m:endChr', ')');
}

/** In brackets, when it is more than one sign or number. */
function held(text: string): string {
  return /^(?:[\p{L}\p{N}.%]{0,40}|\([^()]{0,80}\))$/u.test(text) ? text : `(${text})`;
}

function raised(text: string): string {
  return smallDigits(text, '⁰¹²³⁴⁵⁶⁷⁸⁹') ?? (text === '' ? '' : `^${held(text)}`);
}

function lowered(text: string): string {
  return smallDigits(text, '₀₁₂₃₄₅₆₇₈₉') ?? (text === '' ? '' : `_${held(text)}`);
}

function raisedDegree(text: string): string {
  return smallDigits(text, '⁰¹²³⁴⁵⁶⁷⁸⁹') ?? text;
}

/** A whole number in small digits; `undefined` for anything else. */
export function smallDigits(text: string, digits: string): string | undefined {
  if (!/^\d+$/u.test(text)) return undefined;
  return [...text].map((digit) => digits.charAt(Number(digit))).join('');
}
