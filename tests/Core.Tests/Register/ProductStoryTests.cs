using System.Collections.Immutable;
using Ovop.Core.Register;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Register;

public sealed class ProductStoryTests
{
    private static readonly ImmutableSortedDictionary<string, string> Answers =
        ImmutableSortedDictionary<string, string>.Empty.Add("deskripsi", "Kain.").Add("cerita", "Dari nenek.").Add("setuju_data", "ya");

    [Fact]
    public void Consent_to_processing_alone_publishes_no_story() =>
        ProductStory.Of(new ApplicationForm(Answers, Cases.Now)).ShouldBeNull();

    [Fact]
    public void Consent_to_publication_publishes_description_and_story() =>
        ProductStory.Of(new ApplicationForm(Answers.Add("setuju_tayang", "ya"), Cases.Now)).ShouldBe(new ProductStory("Kain.", "Dari nenek."));

    [Fact]
    public void Form_without_consent_to_publication_is_complete() =>
        FormSections.Find("pernyataan")!.Fields.Single(field => field.Code == "setuju_tayang").Check("", new(2026, 11, 24)).ShouldBeNull();
}
