package e2e

import (
	"errors"
	"fmt"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// element says which element of the page is meant. It is looked up anew at each
// use, so that it may come and go.
type element struct {
	selector   string
	role, name string
	parent     *element
}

// css means the first element that matches a CSS selector.
func css(selector string) element { return element{selector: selector} }

// named means the first element that assistive technology knows by this role and
// exact name: named("button", "New"), named("textbox", "Name").
func named(role, name string) element { return element{role: role, name: name} }

// in means the same, but within another element.
func (e element) in(parent element) element {
	e.parent = &parent
	return e
}

// String says it as a person would.
func (e element) String() string {
	s := e.selector
	if s == "" {
		s = fmt.Sprintf("%s %q", e.role, e.name)
	}
	if e.parent != nil {
		s += " in " + e.parent.String()
	}
	return s
}

var errAbsent = errors.New("there is no such element")

// find looks an element up. It returns errAbsent when there is none.
func (tab *Tab) find(e element) (runtime.RemoteObjectID, error) {
	root, err := tab.root(e)
	if err != nil {
		return "", err
	}
	if e.selector != "" {
		found, err := tab.call(root, `function (selector) { return this.querySelector(selector); }`, e.selector)
		if err != nil {
			return "", err
		}
		if found.ObjectID == "" {
			return "", errAbsent
		}
		return found.ObjectID, nil
	}
	tree, err := chromedp.Call(tab.ctx, accessibility.QueryAXTree, accessibility.QueryAXTreeParams{
		ObjectID: root, Role: e.role, AccessibleName: e.name,
	})
	if err != nil {
		return "", err
	}
	for _, node := range tree.Nodes {
		if node.Ignored || node.BackendDOMNodeID == 0 {
			continue
		}
		resolved, err := chromedp.Call(tab.ctx, dom.ResolveNode, dom.ResolveNodeParams{BackendNodeID: node.BackendDOMNodeID})
		if err != nil {
			return "", err
		}
		return resolved.Object.ObjectID, nil
	}
	return "", errAbsent
}

// root returns the object in which to look for an element.
func (tab *Tab) root(e element) (runtime.RemoteObjectID, error) {
	if e.parent != nil {
		return tab.find(*e.parent)
	}
	document, err := chromedp.Call(tab.ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: "document"})
	if err != nil {
		return "", err
	}
	return document.Result.ObjectID, nil
}
