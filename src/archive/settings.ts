/** What is this archive's own, and no other's: whoever keeps it writes it in `content/archive.yaml`. */
export interface ArchiveSettings {
  /**
   * Where readers tell of mistakes: `mailto:…`, or the https address of a form for issues that takes
   * `title` and `body`. Absent, no page offers it.
   */
  readonly mistakes?: string;
}
