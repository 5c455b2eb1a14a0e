// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0

// check_log DIRECTORY judges what show_log wrote there, with the library behind Go's checksum
// database. Nothing of Sekisho is in it. One TAP point a promise.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var (
	dir    string
	points int
	failed bool
)

func point(promise string, kept bool) {
	points++
	if !kept {
		failed = true
		fmt.Print("not ")
	}
	fmt.Printf("ok %d - %s\n", points, promise)
}

func read(name string) []byte {
	bytes, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		fmt.Println("Bail out!", err)
		os.Exit(1)
	}
	return bytes
}

func proof(name string) []tlog.Hash {
	var hashes []tlog.Hash
	for _, line := range strings.Fields(string(read(name))) {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			fmt.Println("Bail out!", err)
			os.Exit(1)
		}
		hashes = append(hashes, hash)
	}
	return hashes
}

// tree reads a checkpoint's text: origin, size, root.
func tree(text string) (tlog.Tree, bool) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return tlog.Tree{}, false
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, false
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tlog.Tree{}, false
	}
	var hash tlog.Hash
	copy(hash[:], root)
	return tlog.Tree{N: size, Hash: hash}, true
}

func checkpoint(name string, known note.Verifiers) tlog.Tree {
	bytes := read(name)
	opened, err := note.Open(bytes, known)
	point(name+" is signed by the key", err == nil && len(opened.Sigs) == 1)
	if err != nil {
		return tlog.Tree{}
	}
	read, good := tree(opened.Text)
	point(name+" says a size and a root", good)
	refused := 0
	for i := range bytes {
		altered := append([]byte(nil), bytes...)
		altered[i] ^= 1
		if _, err := note.Open(altered, known); err != nil {
			refused++
		}
	}
	point(name+" altered in any byte is refused", refused == len(bytes))
	return read
}

// files answers Go's questions for tiles with what is published.
type files struct{}

func (files) Height() int { return 8 }

func (files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		name := fmt.Sprintf("tile/%d/%03d", tile.L, tile.N)
		if tile.W < 256 {
			name += fmt.Sprintf(".p/%d", tile.W)
		}
		bytes, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func (files) SaveTiles([]tlog.Tile, [][]byte) {}

func inclusions(t tlog.Tree) {
	leaves, err := filepath.Glob(filepath.Join(dir, "leaf-*"))
	point("there are leaves", err == nil && len(leaves) >= 8)
	for _, path := range leaves {
		seq := strings.TrimPrefix(filepath.Base(path), "leaf-")
		n, _ := strconv.ParseInt(seq, 10, 64)
		leaf := read("leaf-" + seq)
		hash := tlog.RecordHash(leaf)
		ours := proof("inclusion-" + seq)
		point("leaf "+seq+" is included", tlog.CheckRecord(ours, t.N, t.Hash, n, hash) == nil)
		theirs, err := tlog.ProveRecord(t.N, n, tlog.TileHashReader(t, files{}))
		same := err == nil && len(theirs) == len(ours)
		for i := 0; same && i < len(ours); i++ {
			same = theirs[i] == ours[i]
		}
		point("leaf "+seq+": the published tiles give the same proof", same)
		leaf[len(leaf)/2] ^= 1
		point("leaf "+seq+" altered is refused",
			tlog.CheckRecord(ours, t.N, t.Hash, n, tlog.RecordHash(leaf)) != nil)
		point("leaf "+seq+" elsewhere is refused",
			tlog.CheckRecord(ours, t.N, t.Hash, (n+1)%t.N, hash) != nil)
		ours[len(ours)/2][0] ^= 1
		point("leaf "+seq+" with another proof is refused",
			tlog.CheckRecord(ours, t.N, t.Hash, n, hash) != nil)
	}
}

func consistency(old, t tlog.Tree) {
	ours := tlog.TreeProof(proof("consistency"))
	point("the old tree is the beginning of the new",
		tlog.CheckTree(ours, t.N, t.Hash, old.N, old.Hash) == nil)
	point("a tree of another size is not",
		tlog.CheckTree(ours, t.N, t.Hash, old.N-1, old.Hash) != nil)
	old.Hash[5] ^= 1
	point("another tree is not", tlog.CheckTree(ours, t.N, t.Hash, old.N, old.Hash) != nil)
	old.Hash[5] ^= 1
	ours[0][0] ^= 1
	point("nor with another proof", tlog.CheckTree(ours, t.N, t.Hash, old.N, old.Hash) != nil)
}

func main() {
	dir = os.Args[1]
	verifier, err := note.NewVerifier(string(read("key")))
	point("the key is one", err == nil)
	if err == nil {
		known := note.VerifierList(verifier)
		old := checkpoint("checkpoint-300", known)
		t := checkpoint("checkpoint-66000", known)
		point("the sizes are as named", old.N == 300 && t.N == 66000)
		inclusions(t)
		consistency(old, t)
	}
	fmt.Printf("1..%d\n", points)
	if failed {
		os.Exit(1)
	}
}
