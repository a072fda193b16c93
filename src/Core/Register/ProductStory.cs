using Ovop.Core.Submission;

namespace Ovop.Core.Register;

/// <summary>The applicant's own words about a product, for everybody to read.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Story">Where it comes from.</param>
public sealed record ProductStory(string Description, string Story)
{
    /// <summary>Null unless the applicant agreed to publication: the consent to processing (setuju_data) does not cover it.</summary>
    public static ProductStory? Of(ApplicationForm form) =>
        form["setuju_tayang"] == "ya" ? new(form["deskripsi"], form["cerita"]) : null;
}
