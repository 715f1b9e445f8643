/*
 * A register to tick at the door. The tick is the browser's own and there at once; the server is told beside it, and the mark
 * "saved" follows. What could not be sent is sent again until it is. Names come as text and are never read as HTML.
 */
const PAUSES = [2000, 4000, 8000, 15000];

class AttendanceRegister extends HTMLElement {
  #unsaved = new Map();
  #register;

  set register(value) {
    this.#register = value;
    this.#draw();
  }

  get register() {
    return this.#register;
  }

  connectedCallback() {
    window.addEventListener('beforeunload', this.#warn);
  }

  disconnectedCallback() {
    window.removeEventListener('beforeunload', this.#warn);
  }

  #warn = (event) => {
    if (this.#unsaved.size > 0) {
      event.preventDefault();
    }
  };

  #draw() {
    const { lines, words } = this.#register;
    const head = element('div', 'register-head');
    this.counted = element('p', 'register-count');
    this.state = element('p', 'register-state');
    this.state.setAttribute('role', 'status');
    head.append(this.counted, this.state);
    const find = element('input', 'register-find');
    find.type = 'search';
    find.placeholder = words.find;
    find.setAttribute('aria-label', words.find);
    find.addEventListener('input', () => this.#find(find.value));
    const list = element('ul', 'register-lines');
    list.append(...lines.map((line) => this.#line(line)));
    this.replaceChildren(head, find, list);
    this.#count();
  }

  #line(line) {
    const row = element('li', 'register-line');
    const label = element('label');
    const who = element('span', 'register-who');
    who.append(element('span', 'register-name', line.name), element('span', 'register-form', line.form));
    const mark = element('span', 'register-mark');
    const box = element('input');
    box.type = 'checkbox';
    box.checked = line.attended;
    box.addEventListener('change', () => this.#tick(line, box.checked, row));
    label.append(who, mark, box);
    row.append(label);
    row.dataset.search = plain(`${line.name} ${line.form}`);
    return row;
  }

  #tick(line, attended, row) {
    line.attended = attended;
    this.#unsaved.set(line.id, attended);
    row.dataset.state = 'saving';
    this.#count();
    this.#send(line, row, 0);
  }

  #send(line, row, attempt) {
    const sent = this.#unsaved.get(line.id);
    this.$server.mark(line.id, sent).then(
      () => {
        // Ticked again meanwhile: that is on its way too.
        if (this.#unsaved.get(line.id) === sent) {
          this.#unsaved.delete(line.id);
          row.dataset.state = 'saved';
          row.querySelector('.register-mark').textContent = this.#register.words.savedMark;
          this.#count();
        }
      },
      () => {
        row.dataset.state = 'failed';
        row.querySelector('.register-mark').textContent = this.#register.words.failedMark;
        this.#count();
        setTimeout(() => {
          if (this.isConnected && this.#unsaved.has(line.id)) {
            this.#send(line, row, attempt + 1);
          }
        }, PAUSES[Math.min(attempt, PAUSES.length - 1)]);
      },
    );
  }

  #count() {
    const { lines, words } = this.#register;
    const here = lines.filter((line) => line.attended).length;
    this.counted.textContent = words.count.replace('#here', here).replace('#all', lines.length);
    this.state.textContent =
      this.#unsaved.size > 0 ? words.saving.replace('#n', this.#unsaved.size) : words.allSaved;
    this.dataset.state = this.#unsaved.size > 0 ? 'saving' : 'saved';
  }

  #find(text) {
    const wanted = plain(text);
    this.querySelectorAll('.register-line').forEach((row) => {
      row.hidden = !row.dataset.search.includes(wanted);
    });
  }
}

/** Without letter case and accents, as people type. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.textContent = text;
  return made;
}

if (!customElements.get('attendance-register')) {
  customElements.define('attendance-register', AttendanceRegister);
}
