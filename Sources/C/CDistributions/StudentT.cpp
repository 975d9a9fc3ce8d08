#include "CDistributions.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "Policy.h"

namespace {
using StudentT = boost::math::students_t_distribution<double, distributions::Policy>;
}

double distributions_student_t_cdf(double value, double degrees) noexcept {
  if (std::isnan(value) || !(degrees > 0)) return distributions::none;
  return boost::math::cdf(StudentT(degrees), value);
}

double distributions_student_t_quantile(double probability, double degrees) noexcept {
  if (!distributions::isProbability(probability) || !(degrees > 0)) return distributions::none;
  return boost::math::quantile(StudentT(degrees), probability);
}
