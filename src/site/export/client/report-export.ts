import type { ReportJson } from '#archive/data/report-json.ts';
import type { ExportFormName } from '#archive/export/exported-report.ts';
import { isReportId } from '#model/content-name.ts';
import { reportUrl, twinUrl } from '#model/permalink.ts';
import { saveFile } from '#site/ui/client/save-file.ts';

/**
 * Makes files of the report that the address names, `?report=440205/2023`, out of its `.json`. What makes
 * them is fetched when the first is asked for. `data-state` is `idle`, `loading`, `done` once there is
 * something to press, or `error`.
 */
class ReportExport extends HTMLElement {
  connectedCallback() {
    const id = new URLSearchParams(location.search).get('report') ?? '';
    if (isReportId(id)) void this.offer(id);
    else this.say('none');
  }

  async offer(id: string): Promise<void> {
    this.dataset['state'] = 'loading';
    this.say('loading');
    try {
      const response = await fetch(twinUrl(id, 'json'));
      if (!response.ok) throw new Error(`${response.status}`);
      this.show(await response.json());
      this.dataset['state'] = 'done';
    } catch {
      this.dataset['state'] = 'error';
      this.say('error');
    }
  }

  show(json: ReportJson): void {
    const forms = this.querySelector<HTMLTemplateElement>('template[data-forms]');
    forms?.after(forms.content.cloneNode(true));
    const page = document.createElement('a');
    page.href = reportUrl(json.id);
    page.textContent = json.metadata.title;
    this.querySelector('p')?.replaceChildren(page);
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => void this.save(json, button.value as ExportFormName));
    }
  }

  async save(json: ReportJson, form: ExportFormName): Promise<void> {
    try {
      const tools = await import('#archive/export/exported-report.ts');
      const { archive = '' } = this.dataset;
      const bytes = tools.exportedReport(json, { form, archive, addressOf: addressIn(json) });
      saveFile(tools.exportedName(json.id, form), tools.exportForms[form].mediaType, bytes);
    } catch {
      this.say('failed');
    }
  }

  say(when: 'none' | 'loading' | 'error' | 'failed'): void {
    const words = this.querySelector<HTMLTemplateElement>(`template[data-when="${when}"]`);
    if (words) this.querySelector('p')?.replaceChildren(words.content.cloneNode(true));
  }
}

/** The archive has an address where that of the JSON's schema is whole; it is of the same host. */
function addressIn({ $schema }: ReportJson): (path: string) => string | undefined {
  return (path) => ($schema.startsWith('http') ? new URL(path, $schema).href : undefined);
}

customElements.define('report-export', ReportExport);
