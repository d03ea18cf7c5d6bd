package desk

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/prometheus/common/model"
)

// Store is where the browser keeps text under a key. Set fails when the
// browser has no room or keeps nothing for this page.
type Store interface {
	Get(key string) (text string, found bool)
	Set(key, text string) error
	Delete(key string)
}

// Keeper saves a desk's script in a Store and brings it back.
//
// Saving is put off: Changed only notes that there is something to save, the
// page calls Save when it is idle and when it is left. A script of 5,000
// operations is half a megabyte, too much to print after each press of a button.
type Keeper struct {
	store Store
	key   string
	// dirty: there is something to save; tried: saving it has failed, and only
	// another change makes it worth another try.
	dirty, tried bool
	err          error
}

// saveVersion is the version of the saved form; what says another one is not read.
const saveVersion = 1

type saved struct {
	Version int    `json:"version"`
	Script  string `json:"script"`
	Format  string `json:"format,omitempty"`
	// Escaping is left out where names are written as they are.
	Escaping string `json:"escaping,omitempty"`
	// Pasted is the text of each sheet, by its ID.
	Pasted map[string]string `json:"pasted,omitempty"`
}

// NewKeeper keeps under key in store.
func NewKeeper(store Store, key string) *Keeper { return &Keeper{store: store, key: key} }

// Changed notes that d has something to save.
func (k *Keeper) Changed(*Desk) { k.dirty, k.tried = true, false }

// Dirty reports whether there is something to save that is worth a try.
func (k *Keeper) Dirty() bool { return k.dirty && !k.tried }

// Err is why the newest Save failed, nil when it did not.
func (k *Keeper) Err() error { return k.err }

// Save writes d's script; it does nothing when nothing changed.
func (k *Keeper) Save(d *Desk) error {
	if !k.dirty {
		return nil
	}
	s := saved{Version: saveVersion, Script: d.Script(), Format: string(d.Format()), Pasted: d.Pasted()}
	if d.Escaping() != model.NoEscaping {
		s.Escaping = d.Escaping().String()
	}
	text, err := json.Marshal(s)
	if err == nil {
		err = k.store.Set(k.key, string(text))
	}
	k.err = err
	k.dirty, k.tried = err != nil, err != nil
	return err
}

// BrokenSave is a saved desk that could not be restored. Text is what was
// saved, to be offered for download.
type BrokenSave struct {
	Text string
	Err  error
}

// Error says why.
func (b *BrokenSave) Error() string {
	return fmt.Sprintf("the saved work could not be restored: %v", b.Err)
}

// Unwrap gives the cause.
func (b *BrokenSave) Unwrap() error { return b.Err }

// ErrSaveVersion is the cause of a BrokenSave that another version wrote.
var ErrSaveVersion = errors.New("saved by another version")

// Restore brings back what was kept. It reports whether there was anything.
// A save that can't be read is set aside under its own key, so that the next
// save doesn't overwrite it, and comes back as a *BrokenSave.
func (k *Keeper) Restore(d *Desk) (bool, error) {
	text, found := k.store.Get(k.key)
	if !found {
		return false, nil
	}
	if err := k.read(d, text); err != nil {
		_ = k.store.Set(k.key+".broken", text)
		k.store.Delete(k.key)
		return false, &BrokenSave{Text: text, Err: err}
	}
	return true, nil
}

func (k *Keeper) read(d *Desk, text string) error {
	var s saved
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return err
	}
	if s.Version != saveVersion {
		return fmt.Errorf("version %d: %w", s.Version, ErrSaveVersion)
	}
	d.pasted = s.Pasted
	return d.start(s.Script, s.Format, s.Escaping)
}

// Save keeps the desk's work, where it has a keeper.
func (d *Desk) Save() error {
	if d.keeper == nil {
		return nil
	}
	return d.keeper.Save(d)
}

// Unsaved reports whether there is work that Save would keep.
func (d *Desk) Unsaved() bool { return d.keeper != nil && d.keeper.Dirty() }

// SaveError is why the newest Save failed, nil when it did not.
func (d *Desk) SaveError() error {
	if d.keeper == nil {
		return nil
	}
	return d.keeper.Err()
}

// Restore brings back what was kept of this desk, where it has a keeper.
func (d *Desk) Restore() (bool, error) {
	if d.keeper == nil {
		return false, nil
	}
	return d.keeper.Restore(d)
}

// Script is the script kept, if there is one that can be read.
func (k *Keeper) Script() (src string, found bool) {
	text, found := k.store.Get(k.key)
	if !found {
		return "", false
	}
	var s saved
	if json.Unmarshal([]byte(text), &s) != nil || s.Version != saveVersion {
		return "", false
	}
	return s.Script, true
}

// Put keeps a script that no desk has run.
func (k *Keeper) Put(src string) error {
	text, err := json.Marshal(saved{Version: saveVersion, Script: src})
	if err != nil {
		return err
	}
	return k.store.Set(k.key, string(text))
}

// Forget throws what is kept away.
func (k *Keeper) Forget() {
	k.store.Delete(k.key)
	k.dirty = false
}
