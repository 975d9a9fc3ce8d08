import Statistics
import Testing

@Suite struct CoMomentsTests {
  private static let x = [2.5, 7.25, -1, 4.5, 12, 3.75, 8, 0.5]
  private static let y = [10.0, 4, 15.5, 9, -3, 8.25, 2, 14]

  private static func moments(_ range: Range<Int>) -> CoMoments {
    var moments = CoMoments()
    for place in range { moments.insert(x[place], y[place]) }
    return moments
  }

  /// Exact except for the last roots:
  ///     python3 -c "from fractions import Fraction as F; X=[F(v) for v in [2.5,7.25,-1,4.5,12,3.75,8,.5]];
  ///     Y=[F(v) for v in [10,4,15.5,9,-3,8.25,2,14]]; m,k=sum(X)/8,sum(Y)/8; xx=sum((a-m)**2 for a in X);
  ///     yy=sum((b-k)**2 for b in Y); xy=sum((a-m)*(b-k) for a,b in zip(X,Y));
  ///     print(float(m),float(xx),float(yy),float(xy),float(xy)/float(xx*yy)**.5,(float(xx)/7)**.5)"
  @Test func agreesWithExactArithmetic() throws {
    let moments = Self.moments(0..<8)
    #expect(moments.count == 8)
    #expect(abs(moments.meanX - 4.6875) < 1e-12)
    #expect(abs(moments.squaresX - 126.59375) < 1e-10)
    #expect(abs(moments.squaresY - 268.0546875) < 1e-10)
    #expect(abs(moments.products + 183.140625) < 1e-10)
    #expect(abs(try #require(moments.correlation) + 0.994184199025333) < 1e-12)
    #expect(abs(try #require(moments.standardDeviationX) - 4.252625239610402) < 1e-12)
  }

  @Test(arguments: 0...8)
  func doesNotDependOnWherePairsAreCut(cut: Int) {
    var merged = Self.moments(0..<cut)
    merged.merge(Self.moments(cut..<8))
    let whole = Self.moments(0..<8)
    #expect(merged.count == whole.count)
    for (own, theirs) in [
      (merged.meanX, whole.meanX), (merged.squaresX, whole.squaresX), (merged.squaresY, whole.squaresY),
      (merged.products, whole.products),
    ] { #expect(abs(own - theirs) < 1e-10) }
  }

  @Test func takesSumsOfDeviationsFromAnyNumber() throws {
    let (shiftX, shiftY) = (1e6, -1e6)
    let (dx, dy) = (Self.x.map { $0 + 1e6 - shiftX }, Self.y.map { $0 - 1e6 - shiftY })
    let moments = CoMoments(
      count: 8, shiftX: shiftX, shiftY: shiftY, sumX: dx.reduce(0, +), sumY: dy.reduce(0, +),
      squaresX: dx.reduce(0) { $0 + $1 * $1 }, squaresY: dy.reduce(0) { $0 + $1 * $1 },
      products: zip(dx, dy).reduce(0) { $0 + $1.0 * $1.1 })
    #expect(abs(moments.meanX - 1e6 - 4.6875) < 1e-8)
    #expect(abs(try #require(moments.correlation) + 0.994184199025333) < 1e-12)
  }

  @Test func losesNothingToALevelFarAway() throws {
    var moments = CoMoments()
    for (x, y) in zip(Self.x, Self.y) { moments.insert(1e9 + x, y - 1e9) }
    #expect(abs(try #require(moments.correlation) + 0.994184199025333) < 1e-6)
  }

  @Test func hasNoCoefficientWhereNothingVaries() {
    var moments = CoMoments()
    #expect(moments.correlation == nil && moments.standardDeviationX == nil)
    moments.insert(1, 2)
    #expect(moments.correlation == nil && moments.standardDeviationX == nil)
    moments.insert(1, 3)
    #expect(moments.correlation == nil && moments.standardDeviationX == 0)
  }
}
