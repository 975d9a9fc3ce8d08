#include "CDistributions.h"

#include <boost/math/distributions/normal.hpp>
#include <cmath>

#include "Policy.h"

namespace {
using Normal = boost::math::normal_distribution<double, distributions::Policy>;
}

double distributions_normal_cdf(double value) noexcept {
  if (std::isnan(value)) return distributions::none;
  return boost::math::cdf(Normal(0, 1), value);
}

double distributions_normal_quantile(double probability) noexcept {
  if (!distributions::isProbability(probability)) return distributions::none;
  return boost::math::quantile(Normal(0, 1), probability);
}

double distributions_tanh(double value) noexcept { return std::tanh(value); }
