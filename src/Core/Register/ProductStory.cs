namespace Ovop.Core.Register;

/// <summary>
/// The applicant's own words about a product, for everybody to read with the applicant's consent (see <see cref="PublicConsent"/>).
/// </summary>
/// <param name="Description">What it is.</param>
/// <param name="Story">Where it comes from.</param>
public sealed record ProductStory(string Description, string Story);
