;; The two loops of the line model that a story spends most in: the hashes of its facts, and the sums of their weights.
;; As JavaScript they run so often in the first story that V8 begins to compile them, which takes longer than they do.
;; `node scripts/weighing.mjs` makes weighing-code.ts of this; weighing.ts calls it, and does the same where there is no WebAssembly.
(module
  (import "line" "model" (memory 1))

  ;; A hash of two numbers: `mix` of features.ts.
  (func $mix (param $a i32) (param $b i32) (result i32)
    (local $h i32)
    (local.set $h
      (i32.xor
        (i32.mul (i32.xor (local.get $a) (i32.const 0x9e3779b9)) (i32.const 0x85ebca6b))
        (i32.mul (i32.add (local.get $b) (i32.const 0x7f4a7c15)) (i32.const 0xc2b2ae35))))
    (local.set $h (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 15))))
    (local.set $h (i32.mul (local.get $h) (i32.const 0x2c1b3c6d)))
    (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 12))))

  ;; The hashes of facts, four numbers each. Each hash is written over its fact's first number or before it.
  ;; $facts: where they begin, $end: where they end, $to: where the hashes are to begin, not above $facts.
  (func (export "hash") (param $facts i32) (param $end i32) (param $to i32)
    (loop $next
      (if (i32.lt_u (local.get $facts) (local.get $end))
        (then
          (i32.store (local.get $to)
            (i32.shr_u
              (call $mix
                (call $mix
                  (call $mix (i32.load (local.get $facts)) (i32.load offset=4 (local.get $facts)))
                  (i32.load offset=8 (local.get $facts)))
                (i32.load offset=12 (local.get $facts)))
              (i32.const 1)))
          (local.set $facts (i32.add (local.get $facts) (i32.const 16)))
          (local.set $to (i32.add (local.get $to) (i32.const 4)))
          (br $next)))))

  ;; Adds up the rows of features: 24 bytes each, each sum 16 bits (257 rows fit).
  ;; $features, $end: where their hashes begin and end; $parts, $hashes, $rows: see `ModelData`; $sums: where the 24 sums go.
  ;; Gives the number of rows.
  (func (export "add") (param $features i32) (param $end i32) (param $parts i32) (param $hashes i32) (param $rows i32)
    (param $sums i32) (result i32)
    (local $hash i32) (local $part i32) (local $at i32) (local $last i32) (local $row i32) (local $count i32)
    (local $low v128) (local $middle v128) (local $high v128) (local $bytes v128)
    (loop $next
      (if (i32.lt_u (local.get $features) (local.get $end))
        (then
          (local.set $hash (i32.load (local.get $features)))
          ;; The first 13 bits are the number of a part (`partBits`); its rows' hashes are looked through.
          (local.set $part
            (i32.add (local.get $parts) (i32.shl (i32.shr_u (local.get $hash) (i32.const 19)) (i32.const 2))))
          (local.set $at
            (i32.add (local.get $hashes) (i32.shl (i32.load (local.get $part)) (i32.const 2))))
          (local.set $last
            (i32.add (local.get $hashes) (i32.shl (i32.load offset=4 (local.get $part)) (i32.const 2))))
          (block $found
            (loop $look
              (br_if $found (i32.ge_u (local.get $at) (local.get $last)))
              (if (i32.eq (i32.load (local.get $at)) (local.get $hash))
                (then
                  (local.set $row
                    (i32.add (local.get $rows)
                      (i32.mul (i32.shr_u (i32.sub (local.get $at) (local.get $hashes)) (i32.const 2)) (i32.const 24))))
                  (local.set $bytes (v128.load (local.get $row)))
                  (local.set $low
                    (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_u (local.get $bytes))))
                  (local.set $middle
                    (i16x8.add (local.get $middle) (i16x8.extend_high_i8x16_u (local.get $bytes))))
                  (local.set $high
                    (i16x8.add (local.get $high) (v128.load8x8_u offset=16 (local.get $row))))
                  (local.set $count (i32.add (local.get $count) (i32.const 1)))))
              (local.set $at (i32.add (local.get $at) (i32.const 4)))
              (br $look)))
          (local.set $features (i32.add (local.get $features) (i32.const 4)))
          (br $next))))
    (v128.store (local.get $sums) (local.get $low))
    (v128.store offset=16 (local.get $sums) (local.get $middle))
    (v128.store offset=32 (local.get $sums) (local.get $high))
    (local.get $count)))
