package script

import "time"

// The operations of this file are about what is around the program: its
// replicas, who scrapes them, and what is asked of what was scraped.

// On has a replica do an operation: `on replica 2 OPERATION`. Without it
// replica 1 does. Create and Remove change the program, and with it every
// replica, so they can't stand here.
type On struct {
	Replica int       // from 1; 0 means 1
	Do      Operation // a Change, Init, Drop, Restart or Clock, with its note
}

// Replicas sets how many replicas of the program run: `replicas 2`. One that is
// added starts now, without values, as after a restart. One that is taken away
// ends, and service discovery drops it as Deregister does.
type Replicas struct {
	Count int
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Clock sets the clock of the machine that a replica runs on, compared to the
// right time: `clock 2s behind`, `clock 1m ahead`, `clock right`. It changes what
// the program writes of itself, created timestamps and those of exemplars. The
// samples get their timestamps from who scrapes.
type Clock struct {
	Ahead time.Duration // below zero: behind
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// ScrapeFormat is the format that a scrape agrees on with its target.
type ScrapeFormat string

// The formats that can be scraped. Native histograms are in ScrapeProto only.
const (
	ScrapeText         ScrapeFormat = "text"         // what client_golang's handler answers unless told otherwise
	ScrapeOpenMetrics1 ScrapeFormat = "openmetrics1" // with exemplars and _created lines
	ScrapeProto        ScrapeFormat = "proto"        // as with scrape_native_histograms
)

// ScrapeEvery has all registered replicas scraped from now on, or not any more:
// `scrape every 15s [jitter 1s] [as FORMAT]`, `scrape never`.
type ScrapeEvery struct {
	Interval time.Duration // 0: never
	Jitter   time.Duration // a scrape may be late by up to this
	Format   ScrapeFormat  // "" for ScrapeText
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// ScrapeNow scrapes all registered replicas once, outside the schedule, in its
// format: `scrape`.
type ScrapeNow struct {
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Failure is a way in which a scrape fails.
type Failure string

// The failures.
const (
	FailStatus  Failure = "500"     // the target answers with an error
	FailTimeout Failure = "timeout" // it doesn't answer in time
	FailText    Failure = "text"    // it answers something that can't be parsed
)

// FailScrape has the next scrapes of a replica fail; the replica itself is
// well: `fail scrape [on replica 2] [with timeout] [times 3]`.
type FailScrape struct {
	Replica int     // from 1; 0 means 1
	With    Failure // "" means FailStatus
	Times   int     // 0 and 1 both mean once
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Deregister has service discovery drop a replica from the list of targets:
// `deregister replica 2`. The process runs on, and nobody scrapes it.
type Deregister struct {
	Replica int
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Register has service discovery list a replica again: `register replica 2`.
type Register struct {
	Replica int
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Query asks a question in PromQL: `query EXPR`. The text is kept as it stands.
type Query struct {
	Expr string
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Record sets a recording rule: `record NAME[{LABEL="VALUE", ...}] as EXPR`. It
// takes the place of the rule of that name, if there is one.
type Record struct {
	Name   string
	Labels []Label // added to what comes out
	Expr   string  // PromQL, kept as it stands
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Alert sets an alerting rule: `alert NAME[{LABEL="VALUE", ...}] [for 1m] if EXPR`.
// It takes the place of the rule of that name, if there is one.
type Alert struct {
	Name   string
	Labels []Label       // added to the alert
	For    time.Duration // how long it is pending before it fires
	Expr   string        // PromQL, kept as it stands
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// ForgetRule takes a rule away: `forget rule NAME`.
type ForgetRule struct {
	Name string
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

func (On) operation()          {}
func (Replicas) operation()    {}
func (Clock) operation()       {}
func (ScrapeEvery) operation() {}
func (ScrapeNow) operation()   {}
func (FailScrape) operation()  {}
func (Deregister) operation()  {}
func (Register) operation()    {}
func (Query) operation()       {}
func (Record) operation()      {}
func (Alert) operation()       {}
func (ForgetRule) operation()  {}

// Inner is an operation without the replica that does it, and that replica:
// 1 unless an On says otherwise.
func Inner(op Operation) (Operation, int) {
	if on, ok := op.(On); ok {
		return on.Do, max(1, on.Replica)
	}
	return op, 1
}
