import Scenes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Colours in a perceptually uniform space, where distances are perceived differences.
///
/// - Source: CIE 159:2004 (CIECAM02); Luo, Cui & Li, “Uniform colour spaces based on CIECAM02” (2006), doi:10.1002/col.20227. Viewing
///   conditions of sRGB: D65, 64 lux, average surround.
struct CAM02UCS {
  let lightness: Double
  let a: Double
  let b: Double

  /// The CIECAM02 correlates of a colour.
  struct Appearance {
    let lightness: Double
    let chroma: Double
    let colourfulness: Double
    /// In degrees.
    let hue: Double
  }

  /// The colour with these linear sRGB channels.
  init(linear: Vector) {
    let look = CAM02UCS.appearance(
      of: Matrix.sRGBToXYZ * linear * 100, white: Vector(95.047, 100, 108.883), adapting: 64 / Double.pi / 5)
    let colourfulness = log(1 + 0.0228 * look.colourfulness) / 0.0228
    lightness = 1.7 * look.lightness / (1 + 0.007 * look.lightness)
    a = colourfulness * cos(look.hue * .pi / 180)
    b = colourfulness * sin(look.hue * .pi / 180)
  }

  func difference(from other: CAM02UCS) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// The forward model for average surround and a background of Y = 20.
  static func appearance(of xyz: Vector, white: Vector, adapting: Double) -> Appearance {
    let (surround, induction, background) = (0.69, 1.0, 20.0)
    let adaptation = 1 - exp((-adapting - 42) / 92) / 3.6
    let k = 1 / (5 * adapting + 1)
    let k4 = k * k * k * k
    let level = 0.2 * k4 * 5 * adapting + 0.1 * (1 - k4) * (1 - k4) * cbrt(5 * adapting)
    let n = background / white.y
    let brightness = 0.725 * pow(1 / n, 0.2)
    let z = 1.48 + n.squareRoot()

    let whiteCones = Matrix.cat02 * white
    func cones(_ colour: Vector) -> Vector {
      let sharpened = Matrix.cat02 * colour
      func adapted(_ value: Double, _ white: Double, _ scale: Double) -> Double {
        value * (scale * adaptation / white + 1 - adaptation)
      }
      let corrected = Vector(
        adapted(sharpened.x, whiteCones.x, white.y), adapted(sharpened.y, whiteCones.y, white.y),
        adapted(sharpened.z, whiteCones.z, white.y))
      func compressed(_ value: Double) -> Double {
        let power = pow(level * abs(value) / 100, 0.42)
        return (value < 0 ? -1 : 1) * 400 * power / (power + 27.13) + 0.1
      }
      let response = Matrix.huntPointerEstevez * (Matrix.cat02Inverse * corrected)
      return Vector(compressed(response.x), compressed(response.y), compressed(response.z))
    }
    func achromatic(_ c: Vector) -> Double { (2 * c.x + c.y + c.z / 20 - 0.305) * brightness }

    let c = cones(xyz)
    let redGreen = c.x - 12 * c.y / 11 + c.z / 11
    let yellowBlue = (c.x + c.y - 2 * c.z) / 9
    let hue = atan2(yellowBlue, redGreen)
    let eccentricity = 0.25 * (cos(hue + 2) + 3.8)
    let lightness = 100 * pow(max(0, achromatic(c) / achromatic(cones(white))), surround * z)
    let t =
      50_000 / 13 * induction * brightness * eccentricity * (redGreen * redGreen + yellowBlue * yellowBlue).squareRoot()
      / (c.x + c.y + 1.05 * c.z)
    let chroma = pow(t, 0.9) * (lightness / 100).squareRoot() * pow(1.64 - pow(0.29, n), 0.73)
    let degrees = hue * 180 / .pi
    return Appearance(
      lightness: lightness, chroma: chroma, colourfulness: chroma * pow(level, 0.25),
      hue: degrees < 0 ? degrees + 360 : degrees)
  }
}

struct Vector {
  let x: Double
  let y: Double
  let z: Double

  init(_ x: Double, _ y: Double, _ z: Double) {
    (self.x, self.y, self.z) = (x, y, z)
  }

  static func * (vector: Vector, factor: Double) -> Vector {
    Vector(vector.x * factor, vector.y * factor, vector.z * factor)
  }

  /// The vector with each coordinate clamped to 0…1.
  var clamped: Vector {
    Vector(min(max(x, 0), 1), min(max(y, 0), 1), min(max(z, 0), 1))
  }
}

struct Matrix {
  let rows: [Vector]

  static func * (matrix: Matrix, vector: Vector) -> Vector {
    func dot(_ row: Vector) -> Double { row.x * vector.x + row.y * vector.y + row.z * vector.z }
    return Vector(dot(matrix.rows[0]), dot(matrix.rows[1]), dot(matrix.rows[2]))
  }

  static let identity = Matrix(rows: [Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)])
  static let sRGBToXYZ = Matrix(rows: [
    Vector(0.4124564, 0.3575761, 0.1804375), Vector(0.2126729, 0.7151522, 0.0721750),
    Vector(0.0193339, 0.1191920, 0.9503041),
  ])
  static let cat02 = Matrix(rows: [
    Vector(0.7328, 0.4296, -0.1624), Vector(-0.7036, 1.6975, 0.0061), Vector(0.0030, 0.0136, 0.9834),
  ])
  static let cat02Inverse = Matrix(rows: [
    Vector(1.096124, -0.278869, 0.182745), Vector(0.454369, 0.473533, 0.072098), Vector(-0.009628, -0.005698, 1.015326),
  ])
  static let huntPointerEstevez = Matrix(rows: [
    Vector(0.38971, 0.68898, -0.07868), Vector(-0.22981, 1.18340, 0.04641), Vector(0, 0, 1),
  ])
}
