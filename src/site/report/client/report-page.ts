/*
 * All that a report's page does beyond showing it, in one file: each is a request more that a reader
 * waits for.
 */
import './highlights.ts';
import './popovers.ts';
import './contents-list.ts';
import './copy-citation.ts';
import './lost-place.ts';
import './mark-card.ts';
import './mark-switches.ts';
import './report-find.ts';
