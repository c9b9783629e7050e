import type { IssuerKind } from './issuer-kind.ts';
import type { RegionLevel } from './region.ts';
import type { StatutoryPart } from './statutory-part.ts';

/**
 * What an archive is: its name, the one kind of report that it holds, the rule that asks for such
 * reports, and how their pages are told from others. `content/archive.yaml`; nothing of it stands in
 * the code. Patterns are regular expressions as they are written there.
 */
export interface Charter {
  readonly name: string;
  /**
   * Where readers tell of mistakes: `mailto:…`, or the https address of a form for issues that takes
   * `title` and `body`. Absent, no page offers it.
   */
  readonly mistakes?: string;
  readonly kind: ReportKind;
  readonly rule: ReportRule;
  /** In the order of the rule. */
  readonly parts: readonly StatutoryPart[];
  /** National outlines by whose chapters topics are told; the first one orders them. */
  readonly outlines: readonly NationalOutline[];
  readonly pages: PageWords;
  /** What is no such report though it resembles one; the first that fits names the page. */
  readonly refusals: readonly KindRefusal[];
  readonly examples: CharterExamples;
  /** How often what the program says of these reports was found right; absent where nobody measured. */
  readonly measured?: Measured;
}

/** What the reports are called. */
export interface ReportKind {
  /** 法治政府建设年度报告 */
  readonly name: string;
  /** What they are about: 法治政府建设. */
  readonly subject: string;
  /** What a made-up title ends in, behind who reports on which year: 法治政府建设情况报告. */
  readonly title: string;
  /** In English, in the plural, where programs read it. */
  readonly english: string;
}

/** The rule that asks for the reports. */
export interface ReportRule {
  /** Its title, without marks. */
  readonly law: string;
  /** Who made it, and when. */
  readonly issuer: string;
  /** The article that says what a report must have: 第二十五条. */
  readonly article: string;
  /** The first year whose report came under it. */
  readonly since: number;
  /** One sentence each, as pages print them: who has to report, what of, and by when. */
  readonly whom: string;
  readonly asks: string;
  readonly days: string;
  /** Of one body: with `{机关}`, `{年}`, and `{公布}` for the day; `{报送}` for what `reporting` says. */
  readonly duty: string;
  /** By when a report is to be public; the first that binds a body counts. */
  readonly publication: readonly DueDay[];
  /** By when it is to be sent to others; what it says has `{日}` for the day. */
  readonly reporting: readonly (DueDay & { readonly says: string })[];
}

/** A day of the year after, and whom it binds: all whom no list leaves out. */
export interface DueDay {
  /** `04-01` */
  readonly day: string;
  readonly levels?: readonly RegionLevel[];
  readonly issuers?: readonly IssuerKind[];
}

/** A document of the state that the topics of the reports follow. */
export interface NationalOutline {
  /** What `topics.yaml` has its chapters under. */
  readonly id: string;
  readonly title: string;
  /** 2021—2025年纲要 */
  readonly label: string;
  /** Their headings, each with its number: 一、……. */
  readonly chapters: readonly string[];
  /** What is said of topics that no chapter treats. */
  readonly rest: string;
}

/** The words by which the importer knows the pages. */
export interface PageWords {
  /** What a title of such a report says that it is about. */
  readonly subject: string;
  /** With what the subject begins, behind the name of a body or a year. */
  readonly begins: string;
  /** What a text that has not a word of is no such report. */
  readonly matter: string;
  /** What the title of any paper of the field has. */
  readonly field: string;
  /** Columns of official sites that are called like reports. */
  readonly columns: string;
  /** A title that is near the subject, and for an editor to judge. */
  readonly doubtful?: string;
}

/** Another kind of paper, told by its title or by how its text begins. */
export interface KindRefusal {
  readonly as: 'information-report' | 'other-report';
  readonly name: string;
  readonly title?: string;
  readonly text?: string;
}

/** What pages offer to be tried. */
export interface CharterExamples {
  /** The first of them stands for a search wherever one is shown. */
  readonly searches: readonly string[];
  /** As a sentence names some topics: 行政复议、行政执法、普法. */
  readonly topics: string;
  /** Words to be counted together. */
  readonly words: { readonly label: string; readonly list: readonly string[] };
  /** The same in groups. */
  readonly groups: readonly { readonly group: string; readonly list: readonly string[] }[];
  /** A text with quotations of the reports, one of them wrong. */
  readonly quotations: string;
}

/** What was measured of the program's statements on the reports of the archive. */
export interface Measured {
  readonly statements: readonly {
    readonly what: string;
    /** On which texts. */
    readonly on: string;
    /** Shares of what was said that is right, and of what is to be said that was, as pages print them. */
    readonly precision: string;
    readonly recall: string;
  }[];
  readonly note: string;
}
