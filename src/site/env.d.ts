declare namespace App {
  /** What every page knows without being told. */
  interface Locals {
    /** Reports in the archive. */
    reports: number;
    /** The beginning of the archive's version; absent in the dev server. */
    version?: string;
  }
}
